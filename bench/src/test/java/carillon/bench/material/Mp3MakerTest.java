package carillon.bench.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import carillon.protocol.mpa.FrameHeader;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class Mp3MakerTest {

    @Test
    void makesWholeFramesOf128KilobitsASecond() {
        ByteBuffer file = ByteBuffer.wrap(Mp3Maker.silence(Duration.ofSeconds(10)));
        int frames = 0;
        int at = 0;
        while (at < file.limit()) {
            FrameHeader header = new FrameHeader(FrameHeader.wordAt(file, at));
            assertThat(header.frameBytes()).isBetween(417, 418);
            at += header.frameBytes();
            frames++;
        }

        assertThat(at).isEqualTo(file.limit());
        assertThat(file.limit() * 8 / (frames * 1_152 / 44_100.0)).isCloseTo(128_000, within(50.0));
        assertThat(frames).isEqualTo(383);
    }
}
