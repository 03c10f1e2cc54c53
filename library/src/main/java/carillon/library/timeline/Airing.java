package carillon.library.timeline;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;

/**
 * One track on the air, once, from its first packet to its last.
 *
 * @param dated the row in force, and its edition
 * @param place where in the edition's repetition
 * @param trackNumber which track of the edition's list
 * @param start where its first packet stands
 * @param end where the first packet after it would stand if time went on unbroken: its natural end,
 *     or where a newer row cuts it short
 */
public record Airing(DatedEdition dated, Place place, int trackNumber, Mark start, Mark end) {

    /** The row in force. */
    public LogRow row() {
        return dated.row();
    }

    /** The edition that the track is of. */
    public Edition edition() {
        return dated.edition();
    }

    /** The track. */
    public TrackSummary track() {
        return dated.edition().track(trackNumber);
    }

    /** How many of the track's packets go on air: all, unless it is cut short. */
    public long packets() {
        return end.packetIndex() - start.packetIndex();
    }

    /** How long it is on air. */
    public long durationFlicks() {
        return end.flicks() - start.flicks();
    }

    /** Whether a packet is one of this airing's. */
    public boolean contains(long packetIndex) {
        return packetIndex >= start.packetIndex() && packetIndex < end.packetIndex();
    }
}
