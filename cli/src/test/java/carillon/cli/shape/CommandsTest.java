package carillon.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {

    private final List<String> made = new ArrayList<>();
    private final Commands commands =
            new Commands(() -> make("radio"))
                    .with("play", () -> make("play"))
                    .with("list", () -> make("list"))
                    .withOneAboutAll("explain", () -> make("explain"));

    @Test
    void makesTheOneThatIsNamed() {
        assertThat(commands.of("list", "play").getSubcommands()).containsOnlyKeys("list");
        assertThat(made).containsExactlyInAnyOrder("radio", "list");
    }

    @Test
    void makesNoneWithoutAWordAndForTheVersion() {
        assertThat(commands.of().getSubcommands()).isEmpty();
        assertThat(commands.of("--version").getSubcommands()).isEmpty();
    }

    @Test
    void makesAllForWhatSpeaksOfAllAndForWhatIsUnknown() {
        for (String word : List.of("explain", "--help", "lst", "help", "")) {
            assertThat(commands.of(word).getSubcommands().keySet())
                    .as(word)
                    .containsExactly("play", "list", "explain");
        }
    }

    private CommandLine make(String name) {
        made.add(name);
        return new CommandShape(name, () -> {}, "Does it.").commandLine();
    }
}
