package carillon.server.channel;

import carillon.library.clock.StationClock;
import carillon.library.read.Readers;
import carillon.library.timeline.EditionLog;
import carillon.protocol.time.NanoSource;
import carillon.server.channel.repertoire.Admission;
import carillon.server.egress.Egress;

/**
 * What all channels of a server share.
 *
 * @param monotonic the clock of the deadlines, the one that the station clock goes by
 * @param station the station's clock
 * @param log where rows are kept; a caller parks while it writes, on whatever thread it does that
 * @param readers who read the files
 * @param egress who sends
 * @param admission up to which rate they may send together
 * @param events who is told what happens
 */
public record ChannelServices(
        NanoSource monotonic,
        StationClock station,
        EditionLog log,
        Readers readers,
        Egress egress,
        Admission admission,
        ChannelEvents events) {}
