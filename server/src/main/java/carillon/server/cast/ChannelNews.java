package carillon.server.cast;

import carillon.server.channel.ChannelEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what happens to channels, for the person who runs the station. Threads: any. */
public final class ChannelNews implements ChannelEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelNews.class);

    @Override
    public void fileFailed(int channel, String problem) {
        LOG.warn("channel {}: {}; going on with the next track", channel, problem);
    }

    @Override
    public void refused(int channel, long bitsPerSecond) {
        LOG.warn(
                "channel {}: what its folder holds now is not played, as its {} kbit/s would exceed --max-rate; going on as before",
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
    public void logFailed(int channel, RuntimeException cause) {
        LOG.error(
                "channel {}: the edition log cannot be written ({}); going on as it stands",
                channel,
                cause.getMessage());
    }
}
