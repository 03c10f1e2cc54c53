package carillon.client.record;

import carillon.client.receive.frame.Frames;
import carillon.client.receive.frame.MpaFrame;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** What is on in a test: tracks of ten seconds each, and their frames. */
final class Tracks {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration LENGTH = Duration.ofSeconds(10);
    static final int FRAME_BYTES = 417;

    private Tracks() {}

    static Programme.Track track(int number) {
        return new Programme.Track(
                "Title " + number, "", START.plus(LENGTH.multipliedBy(number)), LENGTH);
    }

    static OnAir onAir(int number) {
        return new OnAir(1, track(number), track(number + 1));
    }

    /** When the frame with an index begins. */
    static Instant time(int index) {
        return START.plusNanos(Flicks.toNanos(index * frameFlicks()));
    }

    static MpaFrame frame(int index) {
        return new MpaFrame(
                ByteBuffer.wrap(Frames.frame(Frames.STEREO_128, index)),
                new FrameHeader(Frames.STEREO_128),
                RtpTimestamp.ofFlicks(Flicks.at(START) + index * frameFlicks()));
    }

    static long frameFlicks() {
        return FrameHeader.format(Frames.STEREO_128).frameFlicks();
    }
}
