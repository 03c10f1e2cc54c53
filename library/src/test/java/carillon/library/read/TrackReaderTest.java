package carillon.library.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.library.media.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrackReaderTest {

    private static final int RATE = 16_000;
    private static final long SIZE = 200_000;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final ScriptedFiles files = new ScriptedFiles();
    private final Readers readers = new Readers(files, ReaderSettings.DEFAULT, nanos::get);
    private final List<ListeningChannel> channels = new ArrayList<>();

    @BeforeEach
    void start() {}

    @AfterEach
    void close() {
        channels.forEach(ListeningChannel::close);
        files.releaseAll();
        readers.close();
    }

    @Test
    void readsEveryByteOfATrackInTheMiddleOfAFile() throws InterruptedException {
        ListeningChannel channel = channel(new TrackSource(file("a"), 1_234, 199_001, RATE));
        channel.reader.open(channel.track, 1_234);
        for (long at = 1_234; at < 199_001; at += ListeningChannel.PACKET) {
            assertThat(channel.await(at)).isEqualTo(ReadState.READY);
        }
    }

    @Test
    void readsAheadTwoSecondsAndNoMore() throws InterruptedException {
        ListeningChannel channel = channel(track("a"));
        channel.reader.open(channel.track, 0);
        await().until(() -> files.reads.get() == 4);
        channel.await(500);
        // 500 + 32,000 bytes end in the fourth block; 1,000 further on they reach into the fifth.
        assertThat(files.reads).hasValue(4);
        channel.await(1_500);
        await().until(() -> files.reads.get() == 5);
    }

    @Test
    void goesBackAndForthWithinATrack() throws InterruptedException {
        ListeningChannel channel = channel(track("a"));
        channel.reader.open(channel.track, 150_000);
        for (long at : new long[] {150_000, 3_000, 100_000, 16_383, 99_000, 199_000, 0}) {
            assertThat(channel.await(at)).isEqualTo(ReadState.READY);
        }
    }

    @Test
    void steppingBackABlockDoesNotCostThoseThatCameMeanwhile() throws InterruptedException {
        ListeningChannel channel = channel(track("a"));
        channel.reader.open(channel.track, 0);
        channel.await(0);
        assertThat(channel.await(Block.BYTES + 500)).isEqualTo(ReadState.READY);
        await().until(() -> files.reads.get() == 5);
        assertThat(channel.await(0)).isEqualTo(ReadState.READY);
        assertThat(channel.read(Block.BYTES + 500)).isEqualTo(ReadState.READY);
        assertThat(files.reads).hasValue(6);
    }

    @Test
    void channelsOnOneFileShareItsBlocks() throws InterruptedException {
        StoredFile file = file("a");
        StoredFile sameByAnotherName =
                new StoredFile(file.path(), file.mount(), file.fingerprint());
        ListeningChannel one = channel(new TrackSource(file, 0, SIZE, RATE));
        ListeningChannel other = channel(new TrackSource(sameByAnotherName, 0, SIZE, RATE));
        one.reader.open(one.track, 0);
        other.reader.open(other.track, 0);
        for (long at = 0; at < SIZE; at += ListeningChannel.PACKET) {
            one.await(at);
            other.await(at);
        }
        assertThat(files.opens).hasValue(1);
        assertThat(files.reads.get()).isEqualTo((int) (SIZE / Block.BYTES + 1));
    }

    @Test
    void preparedTrackIsThereWhenItsTimeComes() throws InterruptedException {
        ListeningChannel channel = channel(track("a"));
        TrackSource following = track("b");
        channel.reader.open(channel.track, 0);
        channel.reader.prepare(following);
        channel.await(0);
        assertThat(files.opens).hasValue(1);
        channel.await(SIZE - ListeningChannel.PACKET);
        await().until(() -> files.opens.get() == 2 && readers.figures().getFirst().reads() >= 4);
        channel.reader.open(following, 0);
        assertThat(channel.reader.read(0, 100, channel.packet, 0)).isEqualTo(ReadState.READY);
    }

    @Test
    void closesAFileWhenItsLastChannelLeaves() throws InterruptedException {
        ListeningChannel one = channel(track("a"));
        one.reader.open(one.track, 0);
        one.await(0);
        one.reader.open(track("b"), 0);
        await().until(() -> files.closes.get() == 1);
        assertThat(readers.figures().getFirst().filesOpen()).isEqualTo(1);
        one.close();
        await().until(() -> files.closes.get() == 2);
    }

    @Test
    void staysOnAFileThatItPlaysAgain() throws InterruptedException {
        ListeningChannel channel = channel(track("a"));
        channel.reader.open(channel.track, 190_000);
        channel.await(199_000);
        channel.reader.prepare(channel.track);
        channel.reader.open(channel.track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.READY);
        assertThat(files.opens).hasValue(1);
        assertThat(files.closes).hasValue(0);
    }

    @Test
    void closingTheReadersClosesTheirFiles() throws InterruptedException {
        ListeningChannel channel = channel(track("a"));
        channel.reader.open(channel.track, 0);
        channel.await(0);
        readers.close();
        await().until(() -> files.closes.get() == 1);
        await().until(() -> readers.figures().getFirst().threads() == 0);
    }

    @Test
    void refusesBytesOutsideTheTrack() {
        TrackSource track = new TrackSource(file("a"), 100, 1_000, RATE);
        ListeningChannel channel = channel(track);
        channel.reader.open(track, 100);
        for (long at : new long[] {99, 901, -1}) {
            assertThatThrownBy(() -> channel.reader.read(at, 100, channel.packet, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private ListeningChannel channel(TrackSource track) {
        ListeningChannel channel = new ListeningChannel(readers, track);
        channels.add(channel);
        return channel;
    }

    private TrackSource track(String name) {
        return new TrackSource(file(name), 0, SIZE, RATE);
    }

    private StoredFile file(String name) {
        return files.create(name, SIZE);
    }
}
