package carillon.client.receive.frame;

import carillon.client.receive.order.PacketStage;
import carillon.protocol.Decoded;
import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.rtp.MpaPayload;
import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes whole frames out of the payloads of RFC 2250, section 3.5: several in one packet, or one in
 * fragments over several. A frame of which a fragment is missing is dropped. A payload that is not
 * well-formed is counted, and what it held is missing.
 *
 * <p>Threads: owned by the receive thread.
 */
public final class Depacketizer implements PacketStage {

    private static final int LONGEST_LOSS_TICKS = RtpTimestamp.CLOCK_RATE_HZ * 3_600;
    // Timestamps of neighbours are rounded down, each on its own.
    private static final int ROUNDING_TICKS = 2;

    private final FrameStage next;
    private final FreeFormatLength freeFormat = new FreeFormatLength();
    private @Nullable FrameAssembly assembly;
    private @Nullable RtpTimestamp end;
    private boolean broken;
    private long malformed;

    public Depacketizer(FrameStage next) {
        this.next = next;
    }

    /** Payloads that were not well-formed. */
    public long malformed() {
        return malformed;
    }

    @Override
    public void packet(RtpPacket packet) {
        RtpTimestamp timestamp = packet.header().timestamp();
        if (!(MpaPayload.decode(packet.payload())
                instanceof Decoded.Ok<MpaPayload>(MpaPayload(int offset, ByteBuffer audio)))) {
            reject();
        } else if (offset == 0) {
            frames(timestamp, audio);
        } else {
            fragment(timestamp, offset, audio);
        }
    }

    @Override
    public void gap(int packets) {
        assembly = null;
        broken = true;
    }

    @Override
    public void restart() {
        assembly = null;
        broken = true;
        end = null;
        freeFormat.forget();
    }

    private void frames(RtpTimestamp first, ByteBuffer body) {
        endAssembly();
        long sinceFirstFlicks = 0;
        int at = 0;
        while (at < body.limit()) {
            if (body.limit() - at < FrameHeader.BYTES
                    || !FrameHeader.isValid(FrameHeader.wordAt(body, at))) {
                reject();
                return;
            }
            FrameHeader header = new FrameHeader(FrameHeader.wordAt(body, at));
            int frameBytes =
                    header.isFreeFormat() ? freeFormat.of(body, at, header) : header.frameBytes();
            if (frameBytes != 0 && frameBytes < header.format().mainDataOffset()) {
                reject();
                return;
            }
            if (frameBytes == 0 || frameBytes > body.limit() - at) {
                begin(header, first, frameBytes, at, body);
                return;
            }
            int ticks = (int) (sinceFirstFlicks / Flicks.PER_90K_TICK);
            emit(new MpaFrame(body.slice(at, frameBytes), header, first.plus(ticks)));
            sinceFirstFlicks += header.format().frameFlicks();
            at += frameBytes;
        }
    }

    /** Begins a frame that goes on in the next packet; only the first of a packet may. */
    private void begin(
            FrameHeader header, RtpTimestamp timestamp, int frameBytes, int at, ByteBuffer body) {
        if (at > 0 || body.limit() > FreeFormatLength.LONGEST) {
            reject();
        } else {
            assembly = new FrameAssembly(header, timestamp, frameBytes, body);
        }
    }

    private void fragment(RtpTimestamp timestamp, int offset, ByteBuffer body) {
        FrameAssembly current = assembly;
        if (current == null || !current.add(timestamp, offset, body)) {
            assembly = null;
            broken = true;
        } else if (current.isWhole()) {
            assembly = null;
            emit(current.frame());
        }
    }

    private void endAssembly() {
        FrameAssembly current = assembly;
        assembly = null;
        if (current == null) {
            return;
        }
        if (current.isOpenEnded()) {
            MpaFrame frame = current.frame();
            freeFormat.learn(frame.header(), frame.bytes().remaining());
            emit(frame);
        } else {
            freeFormat.forget();
            broken = true;
        }
    }

    private void reject() {
        malformed++;
        assembly = null;
        broken = true;
        freeFormat.forget();
    }

    private void emit(MpaFrame frame) {
        if (broken) {
            broken = false;
            next.gap(lostBefore(frame.timestamp()));
        }
        int ticks = (int) (frame.durationFlicks() / Flicks.PER_90K_TICK);
        end = frame.timestamp().plus(ticks);
        next.frame(frame);
    }

    private long lostBefore(RtpTimestamp begin) {
        int ticks = end == null ? 0 : end.distanceTo(begin);
        boolean told = ticks > ROUNDING_TICKS && ticks < LONGEST_LOSS_TICKS;
        return told ? ticks * Flicks.PER_90K_TICK : 0;
    }
}
