package carillon.server.cast;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackId;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.TrackFile;
import carillon.library.tags.Tags;
import carillon.library.timeline.ChannelPhase;
import carillon.multicast.group.BaseGroup;
import carillon.multicast.network.AddressText;
import carillon.multicast.send.Destination;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.Ssrc;
import carillon.protocol.identity.StationId;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.time.Flicks;
import carillon.server.channel.ChannelServices;
import carillon.server.channel.ChannelSetup;
import carillon.server.channel.ChannelThread;
import carillon.server.channel.packet.ChannelSource;
import carillon.server.channel.repertoire.Repertoire;
import carillon.server.listing.ChannelRow;
import carillon.server.listing.Programmes;
import carillon.server.settings.StationSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes channels out of scanned folders.
 *
 * <p>Threads: any.
 */
public final class ChannelMaker {

    private final StationId station;
    private final StationSettings settings;
    private final ChannelServices services;
    private final BaseGroup base;
    private final ChannelPlace.Outlet outlet;

    public ChannelMaker(
            StationId station,
            StationSettings settings,
            ChannelServices services,
            ChannelPlace.Outlet outlet) {
        this.station = station;
        this.settings = settings;
        this.services = services;
        this.outlet = outlet;
        base = settings.network().base(station);
    }

    /** Why the channel has no group to be sent to; empty if it has one. */
    Optional<String> obstacle(ScannedFolder folder) {
        return settings.network().obstacle(station, folder.number());
    }

    /**
     * Takes a channel up where its log says; not on air yet.
     *
     * @throws carillon.library.LibraryException if its log cannot be read or written
     */
    OnAirChannel make(ScannedFolder folder, Repertoire repertoire) {
        StreamAddress address = address(folder);
        ChannelPlace place = new ChannelPlace(label(folder), address, outlet);
        ChannelThread thread = new ChannelThread(setup(folder, address), repertoire, services);
        return new OnAirChannel(
                folder,
                repertoire.edition(),
                place,
                thread,
                row(folder, place, repertoire.edition(), thread));
    }

    private StreamAddress address(ScannedFolder folder) {
        InetAddress group = base.group(folder.number());
        int port = settings.network().mediaPort();
        int ssrc = Ssrc.of(station, folder.id());
        return new StreamAddress(AddressText.of(group), "", port, port + 1, ssrc);
    }

    private static ChannelLabel label(ScannedFolder folder) {
        return new ChannelLabel(folder.number(), folder.name(), folder.config().description());
    }

    private static ChannelSetup setup(ScannedFolder folder, StreamAddress address) {
        InetAddress group = InetAddress.ofLiteral(address.group());
        return new ChannelSetup(
                folder.id(),
                folder.number(),
                phase(folder),
                new ChannelSource(address.ssrc(), folder.id().toString(), folder.name()),
                Destination.of(new InetSocketAddress(group, address.port())),
                Destination.of(new InetSocketAddress(group, address.rtcpPort())));
    }

    private static long phase(ScannedFolder folder) {
        return ChannelPhase.flicks(folder.numberAtCreation());
    }

    private ChannelRow row(
            ScannedFolder folder, ChannelPlace place, Edition edition, ChannelThread thread) {
        Map<TrackId, Tags> tags = new HashMap<>();
        for (TrackFile track : folder.tracks()) {
            tags.putIfAbsent(track.id(), track.tags());
        }
        return new ChannelRow(
                place.label(),
                place::address,
                new StreamFormat(
                        PayloadType.MPA.number(),
                        PayloadType.MPA.clockRateHz(),
                        "MP3",
                        bitsPerSecond(edition),
                        false),
                new Programmes(
                        thread.clock(), thread::timeline, id -> tags.getOrDefault(id, Tags.NONE)));
    }

    private static long bitsPerSecond(Edition edition) {
        double seconds = (double) edition.cycleFlicks() / Flicks.PER_SECOND;
        return Math.round(8 * edition.cycleOctets() / seconds);
    }
}
