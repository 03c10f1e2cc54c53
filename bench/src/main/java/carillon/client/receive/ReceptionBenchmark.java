package carillon.client.receive;

import carillon.bench.material.Mp3Maker;
import carillon.client.receive.frame.FrameStage;
import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.rtp.RtpHeader;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A datagram's way through the client: decoded, let in, put in order, taken apart into three
 * frames. The client copies each once, so this one allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReceptionBenchmark {

    private static final int SSRC = 77;
    private static final int FRAMES = 3;
    private static final int TIMESTAMP_STEP = 7_053;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final long PERIOD_NANOS = 78_367_347;

    private final InetAddress source = InetAddress.getLoopbackAddress();
    private final ByteBuffer datagram = datagram();
    private final FrameCount frames = new FrameCount();
    private final Reception reception = reception();
    private int sequence;
    private int timestamp;
    private long now;

    private static final class FrameCount implements FrameStage {

        private long count;

        @Override
        public void frame(MpaFrame frame) {
            count++;
        }

        @Override
        public void gap(long lostFlicks) {
            throw new IllegalStateException("nothing is lost here");
        }
    }

    private Reception reception() {
        InetAddress group = InetAddress.ofLiteral("239.9.1.1");
        ChannelStream.Identity identity =
                new ChannelStream.Identity(SSRC, PayloadType.MPA.number());
        ChannelStream stream =
                new ChannelStream(group, 5004, ChannelSenders.only(source), false, identity);
        return new Reception(stream, PATIENCE, frames, 0);
    }

    private static ByteBuffer datagram() {
        byte[] sound = Mp3Maker.silence(Duration.ofMillis(26 * FRAMES - 1));
        int audioAt = RtpHeader.BYTES + MpaPayloadHeader.BYTES;
        ByteBuffer bytes = ByteBuffer.allocateDirect(audioAt + sound.length);
        MpaPayloadHeader.write(bytes, RtpHeader.BYTES, 0);
        return bytes.put(audioAt, sound);
    }

    /** The next packet of a stream. */
    @Benchmark
    public long packet() {
        sequence = (sequence + 1) & 0xFFFF;
        timestamp += TIMESTAMP_STEP;
        now += PERIOD_NANOS;
        int type = PayloadType.MPA.number();
        RtpHeader.write(datagram, 0, false, type, sequence, timestamp, SSRC);
        reception.accept(datagram, source, now);
        reception.poll(now);
        return frames.count;
    }
}
