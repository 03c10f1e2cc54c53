package carillon.bench.material;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Makes MP3 of 128 kbit/s, 44.1 kHz, stereo: silence, because senders do not care, in whole valid
 * frames (ISO/IEC 11172-3), because they do care about those.
 */
public final class Mp3Maker {

    private static final int PLAIN_HEADER = 0xFFFB9000;
    private static final int PADDING_BIT = 0x0200;
    private static final int PLAIN_BYTES = 417;
    private static final int SAMPLES_PER_FRAME = 1_152;
    private static final int SAMPLING_RATE_HZ = 44_100;
    // 144 × 128,000 is 417 × 44,100 and this rest: so often a frame is a byte longer.
    private static final int REST = 42_300;

    private Mp3Maker() {}

    /** At least so much of it. */
    public static byte[] silence(Duration length) {
        long frames = length.toMillis() * SAMPLING_RATE_HZ / SAMPLES_PER_FRAME / 1_000 + 1;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int rest = 0;
        for (long frame = 0; frame < frames; frame++) {
            rest += REST;
            boolean isPadded = rest >= SAMPLING_RATE_HZ;
            rest -= isPadded ? SAMPLING_RATE_HZ : 0;
            file.writeBytes(frame(isPadded));
        }
        return file.toByteArray();
    }

    private static byte[] frame(boolean isPadded) {
        byte[] bytes = new byte[PLAIN_BYTES + (isPadded ? 1 : 0)];
        ByteBuffer.wrap(bytes).putInt(PLAIN_HEADER | (isPadded ? PADDING_BIT : 0));
        return bytes;
    }
}
