package carillon.server.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanJsonTest {

    @TempDir private Path folder;

    @Test
    void isOneLineOfChannelsAndRemarksWithPathsInTheLibrary() throws IOException {
        ScanTrial trial = new ScanTrial(folder);
        trial.track("Jazz/late/Blue.mp3", 2_750);
        trial.text("Jazz/late/cover.flac", "");
        trial.text("Jazz/channel.yaml", "description: Slow ones\nnumber: 7\n");

        assertThat(trial.printed(ScanJson::write))
                .isEqualTo(
                        "{\"channels\":[{\"number\":7,\"name\":\"Jazz\",\"description\":\"Slow"
                                + " ones\",\"tracks\":[{\"file\":\"Jazz/late/Blue.mp3\","
                                + "\"title\":\"Blue\",\"duration\":66,\"frames\":2750}]}],"
                                + "\"remarks\":[{\"file\":\"Jazz/late/cover.flac\","
                                + "\"problem\":\"is not MP3\","
                                + "\"advice\":\"convert it to MP3, or remove it\"}]}\n");
    }

    @Test
    void escapesNamesAndCallsAFileTheSameWhateverIsSaidOfIt() throws IOException {
        ScanTrial trial = new ScanTrial(folder);
        trial.track("Jazz/Bl\n\"ue.mp3", 50);
        trial.text("Jazz/co\nver.flac", "");

        assertThat(trial.printed(ScanJson::write))
                .contains("\"file\":\"Jazz/Bl\\n\\\"ue.mp3\"", "\"file\":\"Jazz/co\\nver.flac\"");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(new ScanTrial(folder).printed(ScanJson::write))
                .isEqualTo("{\"channels\":[],\"remarks\":[]}\n");
    }
}
