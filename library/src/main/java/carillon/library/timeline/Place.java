package carillon.library.timeline;

import carillon.library.edition.Edition;

/**
 * Where a channel is in the endless repetition of an edition.
 *
 * @param cycle number of the repetition, counted from 0; decides the order of a shuffled edition
 * @param position position within the cycle, from 0
 */
public record Place(long cycle, int position) {

    /** The first track of the first cycle. */
    public static final Place FIRST = new Place(0, 0);

    public Place {
        if (cycle < 0 || position < 0) {
            throw new IllegalArgumentException(
                    "position %d of cycle %d".formatted(position, cycle));
        }
    }

    /** The place after this one, over the end of the cycle. */
    public Place following(Edition edition) {
        return position + 1 < edition.tracks().size()
                ? new Place(cycle, position + 1)
                : new Place(cycle + 1, 0);
    }

    /** The number, in the edition's list, of the track that plays here. */
    public int trackNumber(Edition edition) {
        return edition.cycle(cycle).trackNumber(position);
    }
}
