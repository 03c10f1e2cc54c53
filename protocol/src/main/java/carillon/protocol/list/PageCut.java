package carillon.protocol.list;

import carillon.protocol.channel.ChannelEntry;
import java.util.List;

/**
 * A page and what it was made of.
 *
 * @param offered the channels that were to go into the page
 * @param page the page with those that fit
 * @param overflow those that did not
 */
record PageCut(List<ChannelEntry> offered, EncodedPage page, List<ChannelEntry> overflow) {}
