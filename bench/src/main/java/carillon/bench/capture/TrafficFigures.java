package carillon.bench.capture;

/**
 * What was on the wire in a span of time.
 *
 * @param channels on the air
 * @param lost sequence numbers that did not come
 * @param late packets that came more than 50 ms after their instants
 * @param burst most packets of all channels together within a millisecond
 * @param errors the pacing of the packets that came
 */
public record TrafficFigures(int channels, long lost, long late, int burst, PacingErrors errors) {

    /** Packets lost or late, in per cent of those that should have come; 100 if none came. */
    public double missedPercent() {
        long all = errors.packets() + lost;
        return all == 0 ? 100 : 100.0 * (lost + late) / all;
    }
}
