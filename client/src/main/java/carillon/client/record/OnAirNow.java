package carillon.client.record;

import carillon.client.onair.ListedServer;
import carillon.protocol.channel.OnAir;

/**
 * What a programme list says of a channel, and whose time it tells it in.
 *
 * @param onAir what is on and what follows
 * @param server a server of the channel's station
 */
public record OnAirNow(OnAir onAir, ListedServer server) {}
