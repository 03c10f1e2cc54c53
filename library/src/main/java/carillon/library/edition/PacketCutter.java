package carillon.library.edition;

import carillon.protocol.time.Flicks;
import java.util.Arrays;

/** Cuts frames into packets, once, by the rules that {@link PacketTable} states. */
final class PacketCutter {

    /** No packet holds more sound than this: a player's delay, and what one loss costs. */
    private static final long MOST_FLICKS = 100 * Flicks.PER_MILLI;

    private final Frames frames;
    private final int framesPerPacket;
    private final int roomBytes;

    private byte[] framesEnding;
    private int packets;

    PacketCutter(Frames frames, Packetization packetization) {
        this.frames = frames;
        framesPerPacket = packetization.framesPerPacket();
        roomBytes = packetization.roomBytes();
        framesEnding = new byte[frames.frames() / framesPerPacket + 1];
    }

    /** For each packet, how many whole frames end in it. */
    byte[] cut() {
        int frame = 0;
        while (frame < frames.frames()) {
            int taken = frames.size(frame) > roomBytes ? cutFragments(frame) : wholeFrames(frame);
            add(taken);
            frame += taken;
        }
        return Arrays.copyOf(framesEnding, packets);
    }

    /** Adds all fragments of a frame but the last, which ends it. */
    private int cutFragments(int frame) {
        for (int left = frames.size(frame); left > roomBytes; left -= roomBytes) {
            add(0);
        }
        return 1;
    }

    private int wholeFrames(int first) {
        int bytes = frames.size(first);
        int next = first + 1;
        while (next < frames.frames() && next - first < framesPerPacket) {
            bytes += frames.size(next);
            if (bytes > roomBytes || frames.isFormatChange(next) || lastsTooLong(first, next)) {
                break;
            }
            next++;
        }
        return next - first;
    }

    private boolean lastsTooLong(int first, int last) {
        return endFlicks(last) - frames.startFlicks(first) > MOST_FLICKS;
    }

    private long endFlicks(int frame) {
        return frame + 1 == frames.frames()
                ? frames.durationFlicks()
                : frames.startFlicks(frame + 1);
    }

    private void add(int ending) {
        if (packets == framesEnding.length) {
            framesEnding = Arrays.copyOf(framesEnding, 2 * packets);
        }
        framesEnding[packets++] = (byte) ending;
    }
}
