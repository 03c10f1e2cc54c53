package carillon.library.edition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Frames whose sizes and durations a test says. */
public final class GivenFrames implements Frames {

    /** 1,152 samples at 44.1 kHz. */
    public static final long FLICKS_44_1 = 705_600_000L / 44_100 * 1_152;

    /** 1,152 samples at 48 kHz. */
    public static final long FLICKS_48 = 705_600_000L / 48_000 * 1_152;

    /** 576 samples at 8 kHz: the longest frame there is. */
    public static final long FLICKS_8 = 705_600_000L / 8_000 * 576;

    private static final long[] DURATIONS = {FLICKS_44_1, FLICKS_48, FLICKS_8};

    private final int[] sizes;
    private final long[] starts;

    private GivenFrames(int[] sizes, long[] durations) {
        this.sizes = sizes;
        starts = new long[sizes.length + 1];
        for (int frame = 0; frame < sizes.length; frame++) {
            starts[frame + 1] = starts[frame] + durations[frame];
        }
    }

    /** Frames of one duration and these sizes. */
    public static GivenFrames of(long durationFlicks, int... sizes) {
        long[] durations = new long[sizes.length];
        Arrays.fill(durations, durationFlicks);
        return new GivenFrames(sizes.clone(), durations);
    }

    /** Up to so many frames, of random sizes and of formats that change now and then. */
    public static GivenFrames random(SplittableRandom random, int mostFrames) {
        int[] sizes = new int[random.nextInt(1, mostFrames + 1)];
        long[] durations = new long[sizes.length];
        int format = random.nextInt(DURATIONS.length);
        int mostBytes = random.nextBoolean() ? 500 : 2_000;
        for (int frame = 0; frame < sizes.length; frame++) {
            format = random.nextInt(20) == 0 ? random.nextInt(DURATIONS.length) : format;
            sizes[frame] = random.nextInt(24, mostBytes);
            durations[frame] = DURATIONS[format];
        }
        return new GivenFrames(sizes, durations);
    }

    /** A summary of these frames as a track of its own. */
    public TrackSummary summary(Packetization packetization) {
        MessageDigest hasher = Digest256.hasher();
        for (int frame = 0; frame < sizes.length; frame++) {
            hasher.update((sizes[frame] + ":" + starts[frame] + ",").getBytes(US_ASCII));
        }
        TrackId id = new TrackId(Digest256.finish(hasher));
        return TrackSummary.of(id, PacketTable.of(this, packetization));
    }

    @Override
    public int frames() {
        return sizes.length;
    }

    @Override
    public int size(int frame) {
        return sizes[frame];
    }

    @Override
    public long bytesBefore(int frame) {
        long bytes = 0;
        for (int before = 0; before < frame; before++) {
            bytes += sizes[before];
        }
        return bytes;
    }

    @Override
    public long startFlicks(int frame) {
        return starts[frame];
    }

    @Override
    public long durationFlicks() {
        return starts[sizes.length];
    }

    @Override
    public boolean isFormatChange(int frame) {
        return frame > 0 && starts[frame + 1] - starts[frame] != starts[frame] - starts[frame - 1];
    }
}
