package carillon.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Stream;

/** Libraries for tests, made of the sample library of the checkout. */
final class SampleLibrary {

    private static final int BYTES_PER_SECOND = 16_000; // 128 kbit/s, constant
    private static final Path BELLS =
            Checkout.medialib().resolve("Bells").resolve("01 Plain Bob Minor.mp3");

    private SampleLibrary() {}

    /** A copy of a folder and all below it, with what marks a station or without. */
    static Path copy(Path from, Path to, boolean isSameStation) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                if (isSameStation || !path.startsWith(from.resolve(".carillon"))) {
                    copyOne(path, to.resolve(from.relativize(path).toString()));
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (!Files.isDirectory(to)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Adds a channel whose tracks, {@code 1.mp3} and so on, last so many seconds each. */
    static Path channel(Path library, String folder, int... seconds) {
        try {
            byte[] bells = Files.readAllBytes(BELLS);
            Path channel = Files.createDirectories(library.resolve(folder));
            int from = 0;
            for (int track = 1; track <= seconds.length; track++) {
                int to = from + seconds[track - 1] * BYTES_PER_SECOND;
                byte[] piece = Arrays.copyOfRange(bells, from, to);
                Files.write(channel.resolve(track + ".mp3"), piece);
                from = to;
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
