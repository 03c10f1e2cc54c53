package carillon.server.station;

import carillon.library.LibraryException;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.server.channel.Admission;
import carillon.server.channel.Repertoire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which scanned folders go on the air: all that have a group, fit under the highest rate
 * and have a log that can be used. The others are said, with what to do.
 */
final class Casting {

    private static final Logger LOG = LoggerFactory.getLogger(Casting.class);

    private final ChannelMaker maker;
    private final Repertoires repertoires;
    private final Admission admission;

    Casting(ChannelMaker maker, StationSettings.MediaSettings media) {
        this.maker = maker;
        repertoires = new Repertoires(media.packetization());
        admission =
                media.mostBitsPerSecond() == Long.MAX_VALUE
                        ? Admission.unlimited()
                        : new Admission(media.mostBitsPerSecond());
    }

    /** The channels, by their numbers. */
    List<OnAirChannel> of(ScannedLibrary library) {
        List<Part> parts = new ArrayList<>();
        library.channels().stream()
                .sorted(Comparator.comparingInt(ScannedFolder::number))
                .forEach(folder -> admitted(folder).ifPresent(parts::add));
        return made(parts);
    }

    private record Part(ScannedFolder folder, Repertoire repertoire) {}

    private Optional<Part> admitted(ScannedFolder folder) {
        if (!maker.reaches(folder)) {
            LOG.warn(
                    "channel {} ({}) has no group: its number is too high for this base; choose"
                            + " another --base-group or number",
                    folder.number(),
                    folder.name());
            return Optional.empty();
        }
        Repertoire repertoire = repertoires.of(folder);
        long bitsPerSecond = Admission.bitsPerSecond(repertoire.edition());
        if (!admission.admit(folder.id(), bitsPerSecond)) {
            LOG.warn(
                    "channel {} ({}) stays off the air: its {} kbit/s would exceed --max-rate",
                    folder.number(),
                    folder.name(),
                    Math.ceilDiv(bitsPerSecond, 1_000));
            return Optional.empty();
        }
        return Optional.of(new Part(folder, repertoire));
    }

    /** Makes all at once, so that the index commits the first rows of many channels together. */
    private List<OnAirChannel> made(List<Part> parts) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            return parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> made(part), each))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private Optional<OnAirChannel> made(Part part) {
        try {
            return Optional.of(maker.make(part.folder(), part.repertoire()));
        } catch (LibraryException e) {
            LOG.error(
                    "channel {} ({}) stays off the air: {}",
                    part.folder().number(),
                    part.folder().name(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
