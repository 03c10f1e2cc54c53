package carillon.server.channel.repertoire;

import carillon.library.edition.Edition;
import carillon.protocol.identity.ChannelId;
import java.util.Collection;

/**
 * A channel's share of the rate that is admitted, as its editions change: while one is about to
 * take over from another it is that of the denser.
 *
 * <p>Threads: owned by the channel's thread.
 */
public final class Share {

    private final Admission admission;
    private final ChannelId channel;
    private boolean isChanging;

    /** The share of a channel that is admitted with what it plays. */
    public Share(Admission admission, ChannelId channel) {
        this.admission = admission;
        this.channel = channel;
    }

    /** Whether all of these may be on the air, one after the other; if not, nothing changed. */
    boolean admits(Collection<Edition> editions) {
        long most = editions.stream().mapToLong(Admission::bitsPerSecond).max().orElse(0);
        boolean isAdmitted = admission.admit(channel, most);
        isChanging |= isAdmitted;
        return isAdmitted;
    }

    /** Gives back what an edition that took over does not need. */
    void settle(Edition onAir) {
        if (isChanging) {
            isChanging = !admission.admit(channel, Admission.bitsPerSecond(onAir));
        }
    }

    /** Gives all of it back: the channel leaves the air. */
    void release() {
        admission.release(channel);
    }
}
