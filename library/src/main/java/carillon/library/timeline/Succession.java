package carillon.library.timeline;

import carillon.library.edition.CycleOrder;
import carillon.library.edition.Edition;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the place in an edition with which it takes over from another.
 *
 * <p>That is the place after the track that just ended. Editions know no names, so if the new one
 * lacks that track, it begins with the first of those that would have followed it in the old cycle
 * and are still there; if none is, after the last of those that preceded it and are still there; if
 * none is either, at its first position. The cycle's number goes on. Of a track that occurs
 * repeatedly the n-th occurrence is matched with the n-th.
 */
final class Succession {

    private static final int NONE = -1;

    private final Edition old;
    private final Edition next;
    private final long cycle;

    // For each track of the new edition, the numbers at which it occurs.
    private final Map<TrackId, List<Integer>> occurrences = new HashMap<>();

    private Succession(Edition old, Edition next, long cycle) {
        this.old = old;
        this.next = next;
        this.cycle = cycle;
        for (int number = 0; number < next.tracks().size(); number++) {
            TrackId id = next.track(number).id();
            occurrences.computeIfAbsent(id, _ -> new ArrayList<>()).add(number);
        }
    }

    /** Where an edition, the same or another, goes on after an airing. */
    static Place after(Airing ended, Edition next) {
        if (ended.edition().equals(next)) {
            return ended.place().following(next);
        }
        return new Succession(ended.edition(), next, ended.place().cycle())
                .after(ended.place().position());
    }

    private Place after(int endedPosition) {
        CycleOrder order = old.cycle(cycle);
        int same = match(order.trackNumber(endedPosition));
        if (same != NONE) {
            return placeOf(same).following(next);
        }
        for (int position = endedPosition + 1; position < order.positions(); position++) {
            int follower = match(order.trackNumber(position));
            if (follower != NONE) {
                return placeOf(follower);
            }
        }
        for (int position = endedPosition - 1; position >= 0; position--) {
            int predecessor = match(order.trackNumber(position));
            if (predecessor != NONE) {
                return placeOf(predecessor).following(next);
            }
        }
        return new Place(cycle, 0);
    }

    private Place placeOf(int trackNumber) {
        return new Place(cycle, next.cycle(cycle).positionOf(trackNumber));
    }

    /** The number in the new edition of a track of the old one. */
    private int match(int oldNumber) {
        TrackId id = old.track(oldNumber).id();
        List<Integer> numbers = occurrences.getOrDefault(id, List.of());
        if (numbers.size() <= 1) {
            return numbers.isEmpty() ? NONE : numbers.getFirst();
        }
        long before =
                old.tracks().subList(0, oldNumber).stream()
                        .map(TrackSummary::id)
                        .filter(id::equals)
                        .count();
        return numbers.get((int) Math.min(before, numbers.size() - 1));
    }
}
