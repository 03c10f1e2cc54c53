package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCommandTest {

    @Test
    void takesEveryLineOfAnIndentedBlockOfOneFencedAsShell() {
        assertThat(words("Try:", "", "    anything at all   # why", "", "```sh", "more", "```"))
                .containsExactly("anything at all", "more");
    }

    @Test
    void takesFromProseAndOtherFencesWhatBeginsWithAProgram() {
        assertThat(words("Run `bin/carillon list` or `mvn verify`, not `--help`."))
                .containsExactly("bin/carillon list", "mvn verify");
        assertThat(words("```", "80 0e 74 36   V=2", "sudo apt-get install vlc", "```"))
                .containsExactly("sudo apt-get install vlc");
    }

    @Test
    void leavesFragmentsAndTheTextOfListsAlone() {
        assertThat(words("Add `vlc --miface lo …` to it.")).isEmpty();
        assertThat(words("1. One", "    and more of it.")).isEmpty();
    }

    private static List<String> words(String... lines) {
        return DocumentCommand.of(Path.of("a.md"), List.of(lines)).stream()
                .map(DocumentCommand::words)
                .toList();
    }
}
