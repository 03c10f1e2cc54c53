package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tracks of a tone without a pause, made by ffmpeg. */
final class Tones {

    private Tones() {}

    /**
     * Writes a track.
     *
     * @param sine the tone, as ffmpeg's source of that name has it
     * @param flags of its encoder
     */
    static void write(Path file, String sine, String... flags) {
        Tool.need("ffmpeg");
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error"));
        words.addAll(List.of("-f", "lavfi", "-i", "sine=" + sine));
        words.addAll(List.of(flags));
        words.add(file.toString());
        try (Program ffmpeg = Program.start(words)) {
            assertThat(ffmpeg.awaitExit(Duration.ofSeconds(30))).as(ffmpeg.transcript()).isZero();
        }
    }

    /** Adds a channel of two tracks that loops in five seconds. */
    static void addChannelOfOneFormat(Path library, String folder) {
        Path channel = channel(library, folder);
        write(channel.resolve("1.mp3"), "440:d=2.4:r=44100", "-ac", "2", "-b:a", "128k");
        write(channel.resolve("2.mp3"), "550:d=2.7:r=44100", "-ac", "2", "-b:a", "128k");
    }

    /** Adds a channel that loops in ten seconds; no track is in the format of the next. */
    static void addChannelOfChangingFormats(Path library, String folder) {
        Path channel = channel(library, folder);
        write(channel.resolve("1.mp3"), "440:d=2.4:r=44100", "-ac", "2", "-b:a", "128k");
        write(channel.resolve("2.mp3"), "550:d=2.7:r=48000", "-ac", "1", "-b:a", "64k");
        write(channel.resolve("3.mp3"), "660:d=2.2:r=22050", "-ac", "1", "-b:a", "32k");
        write(channel.resolve("4.mp3"), "880:d=2.6:r=44100", "-ac", "1", "-b:a", "64k");
    }

    private static Path channel(Path library, String folder) {
        try {
            return Files.createDirectories(library.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
