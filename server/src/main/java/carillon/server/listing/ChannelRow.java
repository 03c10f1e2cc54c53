package carillon.server.listing;

import carillon.library.timeline.At;
import carillon.library.timeline.Timeline;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The row of a channel on the air. It is made once for each track: a station of a thousand channels
 * makes only the few rows that change within a second.
 *
 * <p>Threads: owned by program-list.
 */
public final class ChannelRow implements ListedChannel {

    private final ChannelLabel label;
    private final Supplier<StreamAddress> address;
    private final StreamFormat format;
    private final Programmes programmes;

    private @Nullable Timeline madeOf;
    private long madeUntilFlicks;
    private ChannelEntry made;

    /**
     * The row of the channel with this label, in that format.
     *
     * @param address where it is on the air, as it is at each call
     */
    public ChannelRow(
            ChannelLabel label,
            Supplier<StreamAddress> address,
            StreamFormat format,
            Programmes programmes) {
        this.label = label;
        this.address = address;
        this.format = format;
        this.programmes = programmes;
        made = new ChannelEntry(label, address.get(), format, OnAir.NOTHING);
    }

    @Override
    public ChannelEntry entry() {
        long flicks = programmes.clock().nowFlicks();
        Timeline now = programmes.timeline().get();
        StreamAddress here = address.get();
        if (now != madeOf || flicks >= madeUntilFlicks || !here.equals(made.address())) {
            made = new ChannelEntry(label, here, format, programmes.at(flicks));
            madeOf = now;
            madeUntilFlicks = changesAt(now, flicks);
        }
        return made;
    }

    private static long changesAt(Timeline timeline, long flicks) {
        return switch (timeline.at(flicks)) {
            case At.OnAir onAir -> onAir.airing().end().flicks();
            case At.Silent silent -> silent.untilFlicks();
            case At.BeforeStart before -> before.firstFlicks();
        };
    }
}
