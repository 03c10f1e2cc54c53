package carillon.library.timeline;

import carillon.protocol.identity.ChannelId;
import java.util.ArrayList;
import java.util.List;

/** An edition log of one channel in memory, which can be killed at any commit. */
final class StoredLog implements EditionLog {

    /** Thrown in place of the commit at which the process dies. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final List<DatedEdition> rows = new ArrayList<>();

    private int commitsToDeath = Integer.MAX_VALUE;
    private boolean isDurableAtDeath;

    /** Dies at the n-th commit from now, before or after the row is durable. */
    void dieAtCommit(int number, boolean isDurable) {
        commitsToDeath = number;
        isDurableAtDeath = isDurable;
    }

    void live() {
        commitsToDeath = Integer.MAX_VALUE;
    }

    List<DatedEdition> rows() {
        return List.copyOf(rows);
    }

    @Override
    public List<DatedEdition> load(ChannelId channel) {
        return rows();
    }

    @Override
    public void append(ChannelId channel, DatedEdition row) {
        boolean dies = --commitsToDeath == 0;
        if (!dies || isDurableAtDeath) {
            rows.add(row);
        }
        if (dies) {
            throw new Killed();
        }
    }
}
