package carillon.library.mp3;

import carillon.library.edition.TrackId;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.SideInfo;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Makes a table and a digest of the frames of one file as they come, and leaves out what must not
 * be played. Per frame it allocates nothing, except for the few leading ones without their
 * reservoir.
 *
 * <p>Threads: one.
 */
final class TrackBuilder {

    private final FrameWindow window;
    private final ContentHasher hasher;
    private final FrameTableBuilder table = FrameTable.builder();
    private final LeadingFrames leading = new LeadingFrames();
    private boolean hasBegun;
    private boolean hasSeenFrames;
    private long promisedFrames;
    private int soundFrames;

    TrackBuilder(FrameWindow window) {
        this.window = window;
        this.hasher = new ContentHasher(window.bytes());
    }

    /** Takes the next whole frame, which the window holds. */
    void add(long offset, int size, FrameFormat format) {
        ByteBuffer bytes = window.bytes();
        int at = window.index(offset);
        boolean isFirst = !hasSeenFrames;
        hasSeenFrames = true;
        if (TableFrame.isAt(bytes, at, size, format, isFirst)) {
            promisedFrames += TableFrame.promisedFrames(bytes, at, size, format);
            return;
        }
        soundFrames++;
        if (!hasBegun) {
            int begin = SideInfo.mainDataBegin(bytes, at, format);
            if (begin > leading.reservoirBytes()) {
                leading.add(bytes, at, size, offset, format);
                return;
            }
            begin(begin);
        }
        table.add(offset, size, format);
        hasher.add(at, size);
    }

    private void begin(int mainDataBegin) {
        hasBegun = true;
        for (LeadingFrames.Leading carrier : leading.carriers(mainDataBegin)) {
            table.add(carrier.offset(), carrier.size(), carrier.format());
            hasher.add(carrier.bytes());
        }
        table.carriers(table.frames());
    }

    /** What the file has too much of to be played. */
    Optional<String> excess() {
        return table.excess();
    }

    /** Must be called before the window slides. */
    void flush() {
        hasher.flush();
    }

    /** Whether there is a frame that can be played. */
    boolean isPlayable() {
        return hasBegun;
    }

    /** Frames of sound that were met, played or not. */
    int soundFrames() {
        return soundFrames;
    }

    /** Frames of sound that tables in the file promise; 0 if none tells. */
    long promisedFrames() {
        return promisedFrames;
    }

    /** Leading frames that cannot be decoded, carriers or dropped. */
    int framesWithoutReservoir() {
        return leading.count();
    }

    FrameTable table() {
        return table.build();
    }

    TrackId id() {
        return hasher.finish();
    }
}
