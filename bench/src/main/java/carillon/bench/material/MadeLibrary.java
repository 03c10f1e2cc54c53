package carillon.bench.material;

import carillon.bench.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Makes libraries of channels that all sound the same, which is not at all. */
public final class MadeLibrary {

    private static final Duration TRACK = Duration.ofSeconds(60);

    private MadeLibrary() {}

    /**
     * A folder for each channel, and in each a track of a minute of its own.
     *
     * @param library the folder to put them in
     */
    public static Path of(Path library, int channels) {
        byte[] track = Mp3Maker.silence(TRACK);
        try {
            for (int channel = 1; channel <= channels; channel++) {
                Path place = library.resolve("Radio %05d".formatted(channel));
                Files.createDirectories(place);
                Files.write(place.resolve("track.mp3"), track);
            }
            return library;
        } catch (IOException e) {
            throw new BenchException("cannot write a library to " + library, e);
        }
    }
}
