package carillon.systemtest;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a listener hears and keeps of a channel of two short tracks, from the server over the wire
 * through the client: sample by sample and byte by byte.
 */
class FrameByFrameIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path MUSIC =
            Checkout.medialib().resolve("Bells").resolve("01 Plain Bob Minor.mp3");

    /** Frames at tuning in that need what was sent before. */
    private static final int TUNING_IN = 5;

    /** Two decoders round differently. */
    private static final int LARGEST_DIFFERENCE = 8;

    @TempDir private static Path folder;

    private static Path first;
    private static Path second;
    private static Path wav;
    private static Path whole;
    private static Path split;

    @BeforeAll
    static void listen() throws IOException {
        Tool.need("ffmpeg", "mpg123");
        first = track("1.mp3", "-ss 10 -t 2.4", "-b:a 128k");
        second = track("2.mp3", "-ss 30 -t 2.2", "-q:a 4");
        wav = folder.resolve("heard.wav");
        whole = folder.resolve("whole.mp3");
        split = folder.resolve("split");
        try (RunningStation station = RunningStation.serve(folder, folder.resolve("library"));
                Program play = station.startClient("play", "1", "--output=wav:" + wav, "--for=9s");
                Program one = station.startClient("record", "1", "" + whole, "--for=9s");
                Program each =
                        station.startClient("record", "1", "" + split, "--split", "--for=11s")) {
            for (Program client : List.of(play, one, each)) {
                assertThat(client.awaitExit(LIMIT)).as(client.transcript()).isZero();
            }
        }
    }

    @Test
    void soundsAsTheTracksOwnDecodeJoined() {
        DecodedFrames heard = DecodedFrames.ofWav(wav);
        DecodedFrames one = DecodedFrames.decoded(first);
        DecodedFrames other = DecodedFrames.decoded(second);
        DecodedFrames cycle = new DecodedFrames(joined(one.frames(), other.frames()));

        assertThat(heard.frames()).hasSizeGreaterThan(cycle.frames().size() + TUNING_IN);
        assertThat(differing(heard, cycle))
                .as("frames of the cycle that are heard otherwise: the first of a track only")
                .isSubsetOf(0, one.frames().size());
        int loudest = Math.max(one.peak(), other.peak());
        DecodedFrames tunedIn =
                new DecodedFrames(heard.frames().subList(TUNING_IN, heard.frames().size()));
        assertThat(tunedIn.peak()).isLessThanOrEqualTo(loudest);
    }

    @Test
    void aRecordingHoldsTheFramesOfTheTracksAndNoOthers() throws IOException {
        assertFollowEachOther(LayerThree.frames(whole));
    }

    @Test
    void theFilesOfASplitRecordingHoldExactlyTheirTracks() throws IOException {
        List<List<ByteBuffer>> files = new ArrayList<>();
        try (Stream<Path> made = Files.list(split)) {
            for (Path file : made.sorted().toList()) {
                files.add(LayerThree.frames(file));
            }
        }
        List<List<ByteBuffer>> whole = files.subList(1, files.size() - 1);
        List<List<ByteBuffer>> tracks =
                List.of(LayerThree.frames(first), LayerThree.frames(second));

        assertThat(whole).hasSizeGreaterThanOrEqualTo(3).allMatch(tracks::contains);
        assertFollowEachOther(files.stream().flatMap(List::stream).toList());
    }

    /** The frames of the cycle that are heard otherwise, wherever in it hearing has begun. */
    private static List<Integer> differing(DecodedFrames heard, DecodedFrames cycle) {
        return IntStream.range(0, cycle.frames().size())
                .mapToObj(start -> differing(heard, cycle, start))
                .min(comparingInt(List::size))
                .orElseThrow();
    }

    private static List<Integer> differing(DecodedFrames heard, DecodedFrames cycle, int start) {
        int length = cycle.frames().size();
        return IntStream.range(TUNING_IN, heard.frames().size())
                .filter(i -> heard.difference(i, cycle, (start + i) % length) > LARGEST_DIFFERENCE)
                .mapToObj(i -> (start + i) % length)
                .toList();
    }

    private static void assertFollowEachOther(List<ByteBuffer> frames) throws IOException {
        List<ByteBuffer> cycle = joined(LayerThree.frames(first), LayerThree.frames(second));
        List<ByteBuffer> heard = frames.subList(TUNING_IN, frames.size());

        assertThat(heard).hasSizeGreaterThan(cycle.size());
        List<ByteBuffer> cycles =
                Collections.nCopies(4, cycle).stream().flatMap(List::stream).toList();
        assertThat(Collections.indexOfSubList(cycles, heard)).as("place").isNotNegative();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /**
     * Puts a track into the channel that begins with a table of contents, as most do.
     *
     * @return the same track without it
     */
    private static Path track(String name, String piece, String rate) throws IOException {
        Path channel = Files.createDirectories(folder.resolve("library/Short"));
        encode(piece, rate + " -write_xing 1", channel.resolve(name));
        return encode(piece, rate + " -write_xing 0", folder.resolve(name));
    }

    private static Path encode(String piece, String rate, Path to) {
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        words.addAll(List.of(piece.split(" ")));
        words.addAll(List.of("-i", MUSIC.toString(), "-c:a", "libmp3lame", "-ac", "2"));
        words.addAll(List.of("-map_metadata", "-1", "-id3v2_version", "0"));
        words.addAll(List.of(rate.split(" ")));
        words.add(to.toString());
        try (Program ffmpeg = Program.start(words)) {
            assertThat(ffmpeg.awaitExit(LIMIT)).as(ffmpeg.transcript()).isZero();
        }
        return to;
    }
}
