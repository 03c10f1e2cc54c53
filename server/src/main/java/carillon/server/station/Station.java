package carillon.server.station;

import carillon.library.clock.StationClock;
import carillon.library.index.Index;
import carillon.library.index.IndexRebuild;
import carillon.library.read.ReaderSettings;
import carillon.library.read.Readers;
import carillon.library.scan.LibraryScanner;
import carillon.library.state.StateDirectory;
import carillon.multicast.send.Destination;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.session.SessionDescription;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import carillon.server.announce.Announcements;
import carillon.server.announce.SapAnnouncer;
import carillon.server.cast.Casting;
import carillon.server.cast.ChannelMaker;
import carillon.server.cast.ChannelPlace;
import carillon.server.cast.OnAirChannel;
import carillon.server.cast.Repertoires;
import carillon.server.channel.ChannelFigures;
import carillon.server.channel.ChannelServices;
import carillon.server.channel.repertoire.Admission;
import carillon.server.egress.Egress;
import carillon.server.egress.Lane;
import carillon.server.egress.LaneShape;
import carillon.server.life.Deadline;
import carillon.server.life.Ending;
import carillon.server.life.Leaving;
import carillon.server.life.Opened;
import carillon.server.life.Opening;
import carillon.server.life.Periodic;
import carillon.server.life.StationException;
import carillon.server.listing.ForeignLists;
import carillon.server.listing.ListHearing;
import carillon.server.listing.ListedChannel;
import carillon.server.listing.Listing;
import carillon.server.listing.ProgramListThread;
import carillon.server.listing.RequestListener;
import carillon.server.network.OwnAddresses;
import carillon.server.network.StationNetwork;
import carillon.server.settings.StationSettings;
import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A station on the air, from its library to the network.
 *
 * <p>Threads: started by one, closed by any, also while it starts; see doc/devel/threads.md for
 * those that it runs.
 */
public final class Station implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    private static final int DATAGRAM_SLOT_BYTES = 1_536;
    private static final LaneShape LIST_LANE = new LaneShape(256, DATAGRAM_SLOT_BYTES);
    private static final LaneShape SAP_LANE = new LaneShape(32, DATAGRAM_SLOT_BYTES);

    private final Opened opened = new Opened();
    private final StationSettings settings;
    private final Consumer<String> print;
    private final StationClock clock = StationClock.start(NanoSource.SYSTEM, WallSource.SYSTEM);
    private final Voice voice = new Voice(NanoSource.SYSTEM, LOG::warn);
    private final StationWatch watch = new StationWatch(voice);
    private final List<Leaving> leaving = new CopyOnWriteArrayList<>();
    private volatile List<OnAirChannel> channels = List.of();

    private Station(StationSettings settings, Consumer<String> print) {
        this.settings = settings;
        this.print = print;
    }

    /**
     * A station that is not on the air yet.
     *
     * @param print takes the lines that a start says
     */
    public static Station of(StationSettings settings, Consumer<String> print) {
        return new Station(settings, print);
    }

    /**
     * Goes on the air. If it cannot, it closes what it opened.
     *
     * @throws StationException if it cannot go on the air
     * @throws carillon.library.LibraryException if the library or the state directory cannot be
     *     used
     * @throws carillon.multicast.MulticastException if the network cannot
     */
    public void start() {
        try {
            open();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Packets and reports of its channels that were in time so far, refused ones too. */
    public long sent() {
        return channels.stream().mapToLong(channel -> channel.thread().figures().sent()).sum();
    }

    /**
     * Says goodbye, takes the list back and withdraws the sessions, all at once, then closes
     * everything; within a second.
     */
    @Override
    public void close() {
        Deadline deadline = Deadline.in(Ending.LONGEST, NanoSource.SYSTEM);
        leaving.forEach(Leaving::stop);
        leaving.forEach(each -> each.close(deadline));
        opened.close(deadline);
    }

    /** Notes what takes leave when the station ends. */
    private <T extends Leaving> T addLeaving(T resource) {
        leaving.add(opened.add(resource));
        return resource;
    }

    private void open() {
        // A mistyped library is the first thing to hear of, whatever else is wrong.
        List<Path> _ = LibraryScanner.roots(settings.library(), settings.linkRoots());
        StateDirectory state =
                opened.add(StateDirectory.open(settings.stateDirectory(), WallSource.SYSTEM::now));
        if (settings.state().rebuildIndex()) {
            print.accept("rebuilding the index; until the new one is complete, the old one stays");
            IndexRebuild.run(state, WallSource.SYSTEM::now).forEach(print);
        }
        Opening<Index> indexOpening =
                opened.add(Opening.begin("index-opening", () -> Index.open(state)));
        Opening<StationNetwork> networkOpening =
                opened.add(Opening.begin("network", this::openNetwork));
        StationLibrary library = StationLibrary.open(settings, indexOpening::await);
        library.remarks().forEach(remark -> LOG.warn("{}", remark));
        LoopbackCheck.of(settings.network(), library.station());
        StationNetwork network = networkOpening.await();
        channels = channels(library, indexOpening.await(), network);
        announce(library, network);
        list(library, state, network);
        watch(network);
        new StartReport(settings, network, channels).lines().forEach(print);
    }

    private StationNetwork openNetwork() {
        return StationNetwork.start(settings.network(), watch.faults());
    }

    private List<OnAirChannel> channels(
            StationLibrary library, Index index, StationNetwork network) {
        Readers readers =
                opened.add(new Readers(library.files(), ReaderSettings.DEFAULT, NanoSource.SYSTEM));
        opened.add(
                        new Periodic(
                                "reader-watch",
                                Readers.REVIEW_INTERVAL,
                                readers::review,
                                watch.faults()))
                .start();
        watch.overReaders(readers::figures);
        StationSettings.MediaSettings media = settings.media();
        Admission admission = new Admission(media.mostBitsPerSecond());
        ChannelServices services =
                new ChannelServices(
                        NanoSource.SYSTEM,
                        clock,
                        index,
                        readers,
                        network.media().egress(),
                        admission,
                        watch.news());
        ChannelPlace.Outlet outlet =
                new ChannelPlace.Outlet(
                        () -> network.media().path().source(), settings.network().reach().ttl());
        ChannelMaker maker = new ChannelMaker(library.station(), settings, services, outlet);
        Repertoires repertoires = new Repertoires(media.packetization());
        Casting casting = new Casting(maker, repertoires, admission, index::isClosed);
        List<OnAirChannel> onAir = casting.of(library.scanned());
        if (onAir.isEmpty()) {
            throw new StationException(
                    library.scanned().channels().isEmpty()
                            ? "nothing to play in "
                                    + settings.library()
                                    + ": give it a folder with MP3 files for each channel"
                            : "no channel can go on the air: the lines above say why");
        }
        onAir.forEach(channel -> addLeaving(channel.thread()));
        onAir.forEach(channel -> channel.thread().start());
        return onAir;
    }

    private void announce(StationLibrary library, StationNetwork network) {
        InetAddress base = settings.network().base(library.station()).address();
        List<Destination> groups =
                settings.network().sapGroups(base).stream().map(Destination::of).toList();
        if (groups.isEmpty()) {
            return;
        }
        Lane lane = network.media().egress().open(SAP_LANE, groups);
        Announcements announcements = new Announcements();
        addLeaving(new SapAnnouncer(lane, () -> announcements.of(sessions()), NanoSource.SYSTEM))
                .start();
    }

    private List<SessionDescription> sessions() {
        return channels.stream().map(channel -> channel.place().session()).toList();
    }

    private void list(StationLibrary library, StateDirectory state, StationNetwork network) {
        ListOrigin origin = new ListOrigin(library.station(), state.server(), state.boot());
        List<ListedChannel> rows = channels.stream().map(OnAirChannel::listed).toList();
        int datagramBytes = settings.media().packetization().datagramBytes();
        Listing listing = new Listing(origin, datagramBytes, () -> rows, network::sources);
        Destination group = Destination.of(settings.network().listGroup());
        Egress egress = network.list().egress();
        Lane lane = egress.open(LIST_LANE, List.of(group));
        ProgramListThread programList =
                addLeaving(new ProgramListThread(clock, NanoSource.SYSTEM, listing, egress, lane));
        ForeignLists foreign = new ForeignLists(origin, groups(), OwnAddresses::contain, voice);
        ListHearing hearing =
                new ListHearing(
                        origin,
                        () -> network.list().path().source(),
                        programList::answer,
                        foreign,
                        voice);
        RequestListener requests = opened.add(new RequestListener(network.listReceiver(), hearing));
        programList.start();
        requests.start();
    }

    private Set<String> groups() {
        return channels.stream()
                .map(channel -> channel.address().group())
                .collect(Collectors.toSet());
    }

    private void watch(StationNetwork network) {
        watch.overClock(clock);
        watch.overNetwork(network);
        watch.overChannels(this::figures);
        opened.add(watch);
        opened.add(watch.periodic()).start();
    }

    private Map<Integer, ChannelFigures> figures() {
        return channels.stream()
                .collect(
                        Collectors.toMap(
                                channel -> channel.folder().number(),
                                channel -> channel.thread().figures()));
    }
}
