package carillon.server.cast;

import carillon.library.LibraryException;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.server.channel.repertoire.Admission;
import carillon.server.channel.repertoire.Repertoire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which scanned folders go on the air: all that have a group, fit under the highest rate
 * and have a log that can be used. The others are said, with what to do.
 */
public final class Casting {

    private static final Logger LOG = LoggerFactory.getLogger(Casting.class);

    private final ChannelMaker maker;
    private final Repertoires repertoires;
    private final Admission admission;
    private final BooleanSupplier isEnding;

    /**
     * A casting of channels.
     *
     * @param admission the one that the channels ask when their folders change
     * @param isEnding whether the station is told to end while it starts
     */
    public Casting(
            ChannelMaker maker,
            Repertoires repertoires,
            Admission admission,
            BooleanSupplier isEnding) {
        this.maker = maker;
        this.repertoires = repertoires;
        this.admission = admission;
        this.isEnding = isEnding;
    }

    /** The channels, by their numbers. What one that fails leaves free, others may take. */
    public List<OnAirChannel> of(ScannedLibrary library) {
        List<Part> waiting =
                library.channels().stream()
                        .sorted(Comparator.comparingInt(ScannedFolder::number))
                        .filter(this::hasGroup)
                        .map(folder -> new Part(folder, repertoires.of(folder)))
                        .collect(Collectors.toCollection(ArrayList::new));
        List<OnAirChannel> onAir = new ArrayList<>();
        List<Part> admitted = takeAdmitted(waiting);
        while (!admitted.isEmpty()) {
            onAir.addAll(made(admitted));
            admitted = takeAdmitted(waiting);
        }
        waiting.forEach(Casting::refuse);
        onAir.sort(Comparator.comparingInt(channel -> channel.folder().number()));
        return List.copyOf(onAir);
    }

    private record Part(ScannedFolder folder, Repertoire repertoire) {

        long bitsPerSecond() {
            return Admission.bitsPerSecond(repertoire.edition());
        }
    }

    private boolean hasGroup(ScannedFolder folder) {
        Optional<String> obstacle = maker.obstacle(folder);
        obstacle.ifPresent(why ->
                LOG.warn(
                        "channel {} ({}) stays off the air: {}; choose another"
                                + " --base-group or number",
                        folder.number(),
                        folder.name(),
                        why));
        return obstacle.isEmpty();
    }

    private List<Part> takeAdmitted(List<Part> waiting) {
        List<Part> admitted =
                waiting.stream()
                        .filter(part -> admission.admit(part.folder().id(), part.bitsPerSecond()))
                        .toList();
        waiting.removeAll(admitted);
        return admitted;
    }

    private static void refuse(Part part) {
        LOG.warn(
                "channel {} ({}) stays off the air: its {} kbit/s would exceed --max-rate",
                part.folder().number(),
                part.folder().name(),
                Math.ceilDiv(part.bitsPerSecond(), 1_000));
    }

    /** Makes all at once, so that the index commits the first rows of many channels together. */
    private List<OnAirChannel> made(List<Part> parts) {
        ThreadFactory opening = Thread.ofVirtual().name("opening-", 1).factory();
        try (ExecutorService each = Executors.newThreadPerTaskExecutor(opening)) {
            return parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> made(part), each))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Optional<OnAirChannel> made(Part part) {
        try {
            return Optional.of(maker.make(part.folder(), part.repertoire()));
        } catch (LibraryException e) {
            if (isEnding.getAsBoolean()) {
                throw e; // a consequence, and no fault of the channel
            }
            LOG.error(
                    "channel {} ({}) stays off the air: {}",
                    part.folder().number(),
                    part.folder().name(),
                    e.getMessage());
            admission.release(part.folder().id());
            return Optional.empty();
        }
    }
}
