package carillon.library.timeline;

import carillon.protocol.identity.ChannelId;
import java.util.List;

/**
 * Where the rows of all channels are kept: rows are added, never changed or removed.
 *
 * <p>A row is in the log if, and only if, {@link #append} returned or would have: after a crash it
 * is there whole or not at all. Both methods may block for the disk, and throw the implementation's
 * own exception when it fails. Threads: any; each channel is written by one thread at a time.
 */
public interface EditionLog {

    /** All rows of a channel, oldest first; none if it was never on air. */
    List<DatedEdition> load(ChannelId channel);

    /** The newest rows of a channel, at most so many, oldest first. */
    default List<DatedEdition> newest(ChannelId channel, int rows) {
        List<DatedEdition> all = load(channel);
        return all.subList(Math.max(0, all.size() - rows), all.size());
    }

    /** Adds the row that follows the channel's last; durable on return. */
    void append(ChannelId channel, DatedEdition row);
}
