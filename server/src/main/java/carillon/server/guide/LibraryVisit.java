package carillon.server.guide;

import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.identity.Station;
import carillon.library.identity.StationFile;
import carillon.library.index.LogView;
import carillon.library.scan.LibraryScanner;
import carillon.library.scan.ScanCache;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.library.tags.Tags;
import carillon.library.timeline.ChannelPhase;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.Flicks;
import carillon.protocol.time.WallSource;
import carillon.server.cast.Repertoires;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A look at a library that changes nothing, whether or not a server plays it.
 *
 * @param library the folder of channel folders
 * @param linkRoots folders that its links may lead into
 * @param stateDirectory where its identity and its edition log may be kept
 */
public record LibraryVisit(Path library, List<Path> linkRoots, Path stateDirectory) {

    public LibraryVisit {
        linkRoots = List.copyOf(linkRoots);
    }

    /** Now, by the wall clock. */
    public static Instant now() {
        return WallSource.SYSTEM.now();
    }

    /**
     * What a server would find.
     *
     * @throws carillon.library.LibraryException if there is no such library
     */
    public ScannedLibrary scan() {
        Station station = StationFile.peek(library, stateDirectory, new SecureRandom());
        return LibraryScanner.of(library, linkRoots, ScanCache.NONE).scan(station);
    }

    /**
     * The guides of all channels: as the edition log says where there is one.
     *
     * @param usual the packetization that a server would be told; without a log it decides the
     *     order of a shuffled channel and when its tracks end
     * @param from the earliest instant that they will be asked about
     */
    public List<Guided> guides(Packetization usual, Instant from) {
        List<ScannedFolder> folders = scan().channels();
        Repertoires repertoires = new Repertoires(usual);
        Optional<LogView> log = LogView.open(stateDirectory);
        try {
            return folders.stream()
                    .map(folder -> guided(folder, rows(folder, log, repertoires, from)))
                    .toList();
        } finally {
            log.ifPresent(LogView::close);
        }
    }

    private static List<DatedEdition> rows(
            ScannedFolder folder, Optional<LogView> log, Repertoires repertoires, Instant from) {
        long since = Flicks.at(from) - ChannelPhase.flicks(folder.numberAtCreation());
        List<DatedEdition> rows =
                log.map(view -> RecordedRows.since(since, most -> view.newest(folder.id(), most)))
                        .orElse(List.of());
        return rows.isEmpty()
                ? List.of(DatedEdition.first(repertoires.of(folder).edition()))
                : rows;
    }

    private static Guided guided(ScannedFolder folder, List<DatedEdition> rows) {
        Map<TrackId, Tags> tags =
                folder.tracks().stream()
                        .collect(
                                Collectors.toMap(
                                        track -> track.id(),
                                        track -> track.tags(),
                                        (first, _) -> first));
        Timeline timeline = Timeline.of(rows);
        Guide guide = new Guide(timeline, ChannelPhase.flicks(folder.numberAtCreation()));
        return new Guided(folder.number(), folder.name(), guide, tags);
    }

    /**
     * A channel whose guide can be asked.
     *
     * @param tags of the tracks that the folder holds now
     */
    public record Guided(int number, String name, Guide guide, Map<TrackId, Tags> tags) {

        /** What is on between two instants, at most so many programmes. */
        public ChannelGuide between(Instant from, Instant until, int most) {
            return new ChannelGuide(
                    number,
                    name,
                    guide.recordBegins(from),
                    guide.between(from, until, most).stream()
                            .map(entry -> {
                                Tags known = tags.getOrDefault(entry.track(), Tags.NONE);
                                return new ChannelGuide.Programme(
                                        known.title(),
                                        known.artist(),
                                        entry.start(),
                                        entry.duration());
                            })
                            .toList());
        }
    }
}
