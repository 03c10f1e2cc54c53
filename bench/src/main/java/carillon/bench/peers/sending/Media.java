package carillon.bench.peers.sending;

import carillon.bench.BenchException;
import carillon.bench.material.MadeLibrary;
import carillon.bench.material.Mp3Maker;
import carillon.bench.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What all senders send: the same MPEG audio.
 *
 * @param folder where it is
 */
public record Media(Path folder) {

    // Longer than any measurement: GStreamer and multicat cannot begin anew.
    private static final Duration LENGTH = Duration.ofMinutes(4);
    private static final String FIRST_PID = "256";

    /** Makes it. */
    public static Media make(Path folder) {
        Media media = new Media(folder);
        try {
            Files.createDirectories(folder);
            Files.write(media.mp3(), Mp3Maker.silence(LENGTH));
        } catch (IOException e) {
            throw new BenchException("cannot write media to " + folder, e);
        }
        return media;
    }

    /** One MP3 file of four minutes. */
    Path mp3() {
        return folder.resolve("radio.mp3");
    }

    /** The same as MPEG-TS with multicat's own index beside it. Needs ffmpeg and ingests. */
    Path transportStream() {
        Path ts = folder.resolve("radio.ts");
        if (!Files.exists(ts)) {
            String mp3 = mp3().toString();
            Program.output(
                    List.of("ffmpeg", "-v", "error", "-i", mp3, "-c", "copy", ts.toString()));
            Program.output(List.of("ingests", "-p", FIRST_PID, ts.toString()));
        }
        if (!Files.exists(folder.resolve("radio.aux"))) {
            throw new BenchException("ffmpeg and ingests made no stream for multicat");
        }
        return ts;
    }

    /** A library of so many channels. */
    Path library(int channels) {
        return MadeLibrary.of(folder.resolve("library-" + channels), channels);
    }
}
