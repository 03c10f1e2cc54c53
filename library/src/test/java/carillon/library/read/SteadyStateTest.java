package carillon.library.read;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.media.LocalFiles;
import carillon.library.media.StoredFile;
import carillon.protocol.time.NanoSource;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What readers cost: memory for each channel, and garbage for each block. */
@Isolated("what it counts is of the whole process")
@Timeout(60)
class SteadyStateTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir Path folder;

    @Test
    void readingWithinATrackAllocatesNothing() throws IOException {
        int blocks = 2_000;
        TrackSource track = trackOnDisk(blocks * Block.BYTES);
        LocalFiles local = LocalFiles.below(List.of(folder));
        try (Readers readers = new Readers(local, ReaderSettings.DEFAULT, NanoSource.SYSTEM)) {
            TrackReader reader = readers.reader(Thread::onSpinWait);
            ByteBuffer packet = ByteBuffer.allocateDirect(1_400);
            reader.open(track, 0);
            play(reader, packet, 0, blocks / 2);
            long[] threads = readerThreads();
            long before = allocated(threads);
            play(reader, packet, blocks / 2, blocks - 1);
            // The turns of the watch and the measuring itself come to some bytes in all.
            assertThat(allocated(threads) - before).isLessThan(2L * blocks);
        }
    }

    @Test
    void thousandChannelsOf128KilobitsHoldAtMost50KilobytesEach() throws InterruptedException {
        ScriptedFiles files = new ScriptedFiles();
        try (Readers readers = new Readers(files, ReaderSettings.DEFAULT, NanoSource.SYSTEM)) {
            List<ListeningChannel> channels = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                StoredFile file = files.create("track-" + i, 100_000);
                TrackSource track = new TrackSource(file, 0, 100_000, 16_000);
                channels.add(new ListeningChannel(readers, track));
            }
            long before = directBytes();
            for (ListeningChannel channel : channels) {
                channel.reader.open(channel.track, 0);
                channel.reader.prepare(channel.track);
            }
            for (long at = 0; at < 100_000; at += 9_000) {
                for (ListeningChannel channel : channels) {
                    assertThat(channel.await(at)).isEqualTo(ReadState.READY);
                }
            }
            assertThat(directBytes()).isPositive();
            assertThat((directBytes() - before) / 1_000).isLessThanOrEqualTo(50 * 1024);
        }
    }

    /** Memory outside the heap, in which the blocks are. */
    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static void play(TrackReader reader, ByteBuffer packet, int from, int to) {
        for (long at = (long) from * Block.BYTES; at < (long) to * Block.BYTES; at += 400) {
            while (reader.read(at, 400, packet, 0) == ReadState.PENDING) {
                Thread.onSpinWait();
            }
        }
    }

    private static long[] readerThreads() {
        long own = Thread.currentThread().threadId();
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(t -> t.getThreadId() == own || t.getThreadName().startsWith("reader-"))
                .mapToLong(t -> t.getThreadId())
                .toArray();
    }

    private static long allocated(long[] threads) {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(threads)) {
            sum += bytes;
        }
        return sum;
    }

    private TrackSource trackOnDisk(int bytes) throws IOException {
        Path path = Files.write(folder.resolve("track"), new byte[bytes]);
        LocalFiles local = LocalFiles.below(List.of(folder));
        StoredFile file = new StoredFile(path, local.mount(path), local.fingerprint(path));
        return new TrackSource(file, 0, bytes, 16_000);
    }
}
