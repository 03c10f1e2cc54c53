package carillon.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedNamesTest {

    @TempDir private Path temporary;
    private GivenLibrary given = new GivenLibrary(Path.of(""));

    @BeforeEach
    void makeLibrary() throws IOException {
        given = GivenLibrary.in(temporary);
    }

    @Test
    void remarksOnAChannelThatHasTheNameOfAnother() throws IOException {
        channel("A", "name: Twin");
        channel("B", "name: twin");
        channel("C", "name: Single");

        assertThat(given.scan().channels()).hasSize(3);
        assertThat(given.scan().allRemarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "B: has the name of channel 1, so that listeners cannot ask for it by name: give it another name in channel.yaml");
    }

    @Test
    void takesForTheSameNameWhatListenersDo() throws IOException {
        channel("A", "name: \u039f\u03a3"); // in lower case it ends in another sigma
        channel("B", "name: \u039f\u03c3");
        channel("C", "name: ro\u017fe"); // with a long s
        channel("D", "name: Rose");

        assertThat(given.scan().allRemarks()).extracting(Remark::subject).containsExactly("B", "D");
    }

    @Test
    void remarksOnANameThatIsTheNumberOfAnotherChannel() throws IOException {
        channel("A", "name: '02'");
        channel("B", "name: '2'");
        channel("C", "name: '4711'");

        assertThat(given.scan().allRemarks())
                .extracting(Remark::subject, Remark::problem)
                .singleElement()
                .asString()
                .contains("A", "its name is the number of another channel");
    }

    private void channel(String folder, String configuration) throws IOException {
        given.track(folder + "/a.mp3");
        Files.writeString(given.folder().resolve(folder + "/channel.yaml"), configuration + "\n");
    }
}
