package carillon.server.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTextTest {

    @TempDir private Path folder;

    @Test
    void listsChannelsWithTheirTracksThenRemarksThenTheSum() throws IOException {
        ScanTrial trial = new ScanTrial(folder);
        trial.track("Jazz/2 Blue.mp3", 2_750);
        trial.track("Jazz/10 Green.mp3", 50);
        trial.track("News/Noon.mp3", 50);
        trial.text("Jazz/cover.flac", "");

        assertThat(trial.printed(ScanText::write))
                .isEqualTo(
                        """
                        1  Jazz
                               1:06  2 Blue
                               0:01  10 Green
                        2  News
                               0:01  Noon
                        Jazz/cover.flac: is not MP3: convert it to MP3, or remove it
                        2 channels, 3 tracks, 1 remark
                        """);
    }

    @Test
    void isPlainWhateverFilesAndFoldersAreCalled() throws IOException {
        ScanTrial trial = new ScanTrial(folder);
        trial.track("Ja\u001B[2Jzz/Bl\nue.mp3", 50);
        trial.text("Ja\u001B[2Jzz/co\nver.flac", "");

        assertThat(trial.printed(ScanText::write).lines())
                .hasSize(4)
                .noneMatch(line -> line.contains("\u001B"))
                .contains(
                        "1  Ja\uFFFD[2Jzz",
                        "Ja\uFFFD[2Jzz/co\uFFFDver.flac: is not MP3: convert it to MP3, or remove"
                                + " it");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(new ScanTrial(folder).printed(ScanText::write))
                .isEqualTo("0 channels, 0 tracks, 0 remarks\n");
    }
}
