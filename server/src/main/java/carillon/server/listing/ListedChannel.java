package carillon.server.listing;

import carillon.protocol.channel.ChannelEntry;

/** A channel as the programme list sees it. Threads: program-list. */
@FunctionalInterface
public interface ListedChannel {

    /** The channel's row, with what is on now. */
    ChannelEntry entry();
}
