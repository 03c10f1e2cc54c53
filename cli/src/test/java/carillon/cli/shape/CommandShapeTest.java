package carillon.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.cli.Invocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

class CommandShapeTest {

    private final CommandShape shape = new CommandShape("tune", () -> {}, "Finds a station.");

    @Test
    void readsValuesInTheirForms() {
        Value<Boolean> quiet = shape.flag("-q --quiet", "Say less.");
        Value<Duration> time = shape.value("--for", "DURATION", Form.DURATION, "How long.");
        Value<List<Path>> roots = shape.values("--root", "DIR", Form.PATH, "Where.");
        Value<Integer> ttl = shape.value("--ttl", "N", Form.number(0, 255), "How far.");
        Value<String> name = shape.argument(0, "0..1", "NAME", Form.TEXT, "Which.");

        shape.commandLine()
                .parseArgs("-q", "--for=2m", "--root=/a, b", "--root", "/c\n/d", "--ttl=16", "x");

        assertThat(quiet.or(false)).isTrue();
        assertThat(time.get()).contains(Duration.ofMinutes(2));
        assertThat(roots.or(List.of()))
                .containsExactly(Path.of("/a, b"), Path.of("/c"), Path.of("/d"));
        assertThat(ttl.or(1)).isEqualTo(16);
        assertThat(name.or("")).isEqualTo("x");
    }

    @Test
    void whatIsNotGivenIsEmpty() {
        Value<Boolean> quiet = shape.flag("--quiet", "Say less.");
        Value<List<Path>> roots = shape.values("--root", "DIR", Form.PATH, "Where.");
        Value<String> name = shape.argument(0, "0..1", "NAME", Form.TEXT, "Which.");

        shape.commandLine().parseArgs();

        assertThat(quiet.or(false)).isFalse();
        assertThat(roots.or(List.of())).isEmpty();
        assertThat(name.get()).isEmpty();
    }

    @Test
    void refusesInWordsOfItsOwn() {
        shape.value("--ttl", "N", Form.number(0, 255), "How far.");
        shape.value("--file", "FILE", Form.PATH, "Where.");

        for (String ttl : List.of("256", "-1", "one", "99999999999999999999")) {
            assertThatThrownBy(() -> shape.commandLine().parseArgs("--ttl=" + ttl))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageEndingWith("'" + ttl + "' is not a number from 0 to 255");
        }
        assertThatThrownBy(() -> shape.commandLine().parseArgs("--file="))
                .isInstanceOf(ParameterException.class)
                .hasMessageEndingWith("its value is empty");
        assertThatThrownBy(() -> shape.commandLine().parseArgs("--file=a\0b"))
                .isInstanceOf(ParameterException.class)
                .hasMessageEndingWith("cannot be the name of a file");
    }

    @Test
    void anArgumentThatIsNeededIsMissed() {
        shape.argument(0, "1", "CHANNEL", Form.TEXT, "Which.");

        assertThatThrownBy(() -> shape.commandLine().parseArgs())
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("CHANNEL");
    }

    @Test
    void endsAsItsBodySays() {
        CommandShape failing = CommandShape.judging("fail", () -> Invocation.FAILED, "Fails.");
        CommandShape stopped =
                new CommandShape(
                        "stop",
                        () -> {
                            throw new InterruptedException();
                        },
                        "Is told to stop.");

        assertThat(failing.commandLine().execute()).isEqualTo(Invocation.FAILED);
        assertThat(stopped.commandLine().execute()).isEqualTo(Invocation.DONE);
    }
}
