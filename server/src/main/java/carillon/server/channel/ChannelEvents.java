package carillon.server.channel;

/**
 * What a person may want to know of the channels. Each is said once when it begins; the counts are
 * in {@link ChannelFigures}.
 *
 * <p>Threads: called by the channels' threads; must not block.
 */
public interface ChannelEvents {

    /**
     * A file failed while the channel was, or was about to be, on air with it.
     *
     * @param problem one line that names the file
     */
    void fileFailed(int channel, String problem);

    /**
     * No file of the channel can be played, for want of a readable one or of a log that takes a
     * row: it is silent, and tries again every 5 s.
     */
    void fellSilent(int channel);

    /** A channel that was silent plays again. */
    void returned(int channel);

    /**
     * What was offered to the channel is denser than what is admitted: the channel goes on as
     * before.
     *
     * @param bitsPerSecond what it would need, of IP datagrams
     */
    void refused(int channel, long bitsPerSecond);

    /** A row could not be written: the channel goes on as its log says. */
    void logFailed(int channel, RuntimeException cause);
}
