package carillon.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarillondTest {

    @Test
    void makesOnlyTheCommandThatIsNamed() {
        assertThat(Carillond.commands("serve").getSubcommands()).containsOnlyKeys("serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "srve", "generate-manual", "generate-completion"})
    void makesAllWhereAllAreSpokenOf(String firstWord) {
        assertThat(Carillond.commands(firstWord).getSubcommands())
                .containsKeys("serve", "scan", "guide", "generate-manual");
    }
}
