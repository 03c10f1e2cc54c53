package carillon.protocol.mpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SilentFrameTest {

    @Test
    void isAsLongAsItsHeaderSays() {
        int header = FrameHeader.wordAt(ByteBuffer.wrap(SilentFrame.bytes()), 0);

        assertThat(FrameHeader.isValid(header)).isTrue();
        assertThat(FrameHeader.frameBytes(header)).isEqualTo(SilentFrame.BYTES);
        assertThat(SilentFrame.bytes()).hasSize(SilentFrame.BYTES);
    }
}
