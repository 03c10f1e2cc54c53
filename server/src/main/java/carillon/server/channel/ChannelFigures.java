package carillon.server.channel;

/**
 * What a channel has done since it went on air.
 *
 * @param sent packets and reports that were in time, also those that the network then refused
 * @param late those dropped because their time had passed
 * @param starved packets never built because their bytes were not there in time, but for those of a
 *     channel that is silent
 * @param faults files that failed
 * @param guarded packets kept off the wire because they came faster than any of the channel's
 *     tracks can: always 0, unless the program is wrong
 * @param isSilent whether no file can be read
 */
public record ChannelFigures(
        long sent, long late, long starved, long faults, long guarded, boolean isSilent) {}
