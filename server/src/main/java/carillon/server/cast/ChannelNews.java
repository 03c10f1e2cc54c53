package carillon.server.cast;

import carillon.server.channel.ChannelEvents;
import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what happens to channels, for the person who runs the station. Files that fail are said of
 * each channel. A log that takes no row is said of all together: a full disk would be a line for
 * each at every end of a track.
 *
 * <p>Threads: any.
 */
public final class ChannelNews implements ChannelEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelNews.class);

    private final Voice voice;
    private final Map<Integer, FailingFiles> files = new HashMap<>();
    private final Recurrence logFailures;
    private String lastLogFailure = "";

    public ChannelNews(Voice voice) {
        this.voice = voice;
        logFailures = Recurrence.ofMishaps(voice, this::logFailing, ChannelNews::logFailedInAll);
    }

    /** Says what is to be said by now; to be called about once a second. */
    public synchronized void look() {
        logFailures.look(0);
        files.values().forEach(FailingFiles::look);
    }

    /** Says what it has not told yet, because nothing will happen any more. */
    public synchronized void finish() {
        logFailures.finish();
        files.values().forEach(FailingFiles::finish);
    }

    @Override
    public synchronized void fileFailed(int channel, String problem) {
        LOG.debug("channel {}: {}", channel, problem);
        files.computeIfAbsent(channel, _ -> new FailingFiles(voice, channel)).hear(problem);
    }

    @Override
    public void refused(int channel, long bitsPerSecond) {
        LOG.warn(
                """
                channel {}: what its folder holds now is not played, \
                as its {} kbit/s would exceed --max-rate; going on as before\
                """,
                channel,
                Math.ceilDiv(bitsPerSecond, 1_000));
    }

    @Override
    public void fellSilent(int channel) {
        LOG.warn("channel {}: no file can be read; silent, trying again every 5 s", channel);
    }

    @Override
    public void returned(int channel) {
        LOG.info("channel {}: on the air again", channel);
    }

    @Override
    public synchronized void logFailed(int channel, RuntimeException cause) {
        lastLogFailure =
                "channel %d: the edition log cannot be written (%s)"
                        .formatted(channel, cause.getMessage());
        logFailures.look(1);
    }

    private String logFailing(Extent extent) {
        return lastLogFailure + "; going on as it stands" + extent.times();
    }

    private static String logFailedInAll(Extent extent) {
        return "for a minute no row of the edition log failed; before, " + extent.of("row");
    }
}
