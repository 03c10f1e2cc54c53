package carillon.server.channel;

import carillon.library.LibraryException;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.EditionLog;
import carillon.library.timeline.Reason;
import carillon.protocol.identity.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log in memory, of one channel, which can refuse rows. */
final class MemoryLog implements EditionLog {

    private final List<DatedEdition> rows = new ArrayList<>();
    private boolean refusing;
    private Consumer<DatedEdition> onAppend = _ -> {};

    void refuse(boolean all) {
        refusing = all;
    }

    /** Has a look at every row before it is in the log. */
    void onAppend(Consumer<DatedEdition> look) {
        onAppend = look;
    }

    List<Reason> reasons() {
        return rows.stream().map(dated -> dated.row().reason()).toList();
    }

    DatedEdition last() {
        return rows.getLast();
    }

    @Override
    public List<DatedEdition> load(ChannelId channel) {
        return List.copyOf(rows);
    }

    @Override
    public void append(ChannelId channel, DatedEdition row) {
        if (refusing) {
            throw new LibraryException("no space left on device");
        }
        onAppend.accept(row);
        rows.add(row);
    }
}
