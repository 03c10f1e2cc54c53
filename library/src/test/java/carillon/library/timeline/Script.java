package carillon.library.timeline;

import carillon.library.edition.Edition;
import carillon.library.edition.GivenFrames;
import carillon.library.edition.Order;
import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.protocol.time.Flicks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** Tracks, editions and mishaps of a channel, all drawn from a seed. */
final class Script {

    /** Something that happens to a channel before it builds a certain packet. */
    sealed interface Event {
        /** The folder was scanned. */
        record Offer(Edition edition) implements Event {}

        /** The track on air cannot be read any further. */
        record Fault() implements Event {}

        /** The station clock was set. */
        record Step(long flicks) implements Event {}
    }

    private record Cut(TrackId track, Packetization packetization) {}

    private static final int PACKETS = 4_000;

    private final SplittableRandom random;
    private final List<GivenFrames> frames = new ArrayList<>();
    private final Map<Long, Event> events = new HashMap<>();
    private final Map<Cut, PacketTable> tables = new HashMap<>();

    final Edition first;

    Script(long seed) {
        random = new SplittableRandom(seed);
        for (int track = 0; track < 8; track++) {
            frames.add(GivenFrames.random(random, 400));
        }
        first = edition();
        for (int event = 0; event < 25; event++) {
            events.put(random.nextLong(1, PACKETS), event());
        }
    }

    private Edition edition() {
        Packetization packetization =
                random.nextInt(3) == 0
                        ? new Packetization(random.nextInt(200, 1_500), random.nextInt(1, 5))
                        : Packetization.DEFAULT;
        List<TrackSummary> tracks = new ArrayList<>();
        for (int track = random.nextInt(1, 6); track > 0; track--) {
            GivenFrames drawn = frames.get(random.nextInt(frames.size()));
            TrackSummary summary = drawn.summary(packetization);
            tables.put(new Cut(summary.id(), packetization), PacketTable.of(drawn, packetization));
            tracks.add(summary);
        }
        return new Edition(
                tracks, random.nextBoolean() ? Order.NAME : Order.SHUFFLE, packetization);
    }

    private Event event() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Event.Offer(edition());
            case 2 -> new Event.Fault();
            default ->
                    new Event.Step(
                            random.nextLong(-3_600 * Flicks.PER_SECOND, 3_600 * Flicks.PER_SECOND)
                                    / (random.nextBoolean() ? 1 : 1_000));
        };
    }

    Optional<Event> eventBefore(long packetIndex) {
        return Optional.ofNullable(events.get(packetIndex));
    }

    int packets() {
        return PACKETS;
    }

    PacketTable tableOf(Airing airing) {
        Cut cut = new Cut(airing.track().id(), airing.edition().packetization());
        return Objects.requireNonNull(tables.get(cut));
    }
}
