package carillon.protocol.rtp;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;

/**
 * A received payload of MPEG audio (RFC 2250, section 3.5): whole frames, or a fragment of one.
 *
 * @param fragOffset where in its frame the first byte belongs, up to 65535; 0 for whole frames and
 *     for the first fragment
 * @param audio the bytes of the frames, at least one: a view of the datagram, not a copy
 */
public record MpaPayload(int fragOffset, ByteBuffer audio) {

    public MpaPayload {
        if (fragOffset < 0 || fragOffset > 0xFFFF || !audio.hasRemaining()) {
            throw new IllegalArgumentException(
                    "%d bytes at %d".formatted(audio.remaining(), fragOffset));
        }
    }

    /**
     * Decodes the payload between the buffer's position and limit, which both stay.
     *
     * @return the payload, or {@link Rejection#TOO_SHORT} when no byte of audio follows the header
     */
    public static Decoded<MpaPayload> decode(ByteBuffer payload) {
        int audioBytes = payload.remaining() - MpaPayloadHeader.BYTES;
        if (audioBytes <= 0) {
            return Decoded.rejected(Rejection.TOO_SHORT);
        }
        ByteBuffer audio = payload.slice(payload.position() + MpaPayloadHeader.BYTES, audioBytes);
        return Decoded.ok(new MpaPayload(MpaPayloadHeader.fragOffset(payload), audio));
    }
}
