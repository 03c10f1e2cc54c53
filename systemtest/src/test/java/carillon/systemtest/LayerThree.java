package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of MPEG-1 Layer III at 44.1 kHz (ISO 11172-3, section 2.4.1.3); written anew here, so
 * that a mistake in the programs does not hide itself.
 */
final class LayerThree {

    private static final int[] KBIT_PER_SECOND = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };

    private LayerThree() {}

    /** The frames of a file that holds whole frames and nothing else. */
    static List<ByteBuffer> frames(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        List<ByteBuffer> frames = new ArrayList<>();
        for (int at = 0; at < all.limit(); at += frames.getLast().limit()) {
            int length = length(all.getInt(at));
            assertThat(at + length)
                    .as("end of a frame of %s", file)
                    .isLessThanOrEqualTo(all.limit());
            frames.add(all.slice(at, length));
        }
        return frames;
    }

    private static int length(int header) {
        // Sync, version 1, layer III; whatever protection, private bit, mode and the rest; 44.1
        // kHz.
        assertThat(header & 0xFFFE_0C00).as("header %08x", header).isEqualTo(0xFFFA_0000);
        int padding = header >>> 9 & 1;
        return 144_000 * KBIT_PER_SECOND[header >>> 12 & 0xF] / 44_100 + padding;
    }
}
