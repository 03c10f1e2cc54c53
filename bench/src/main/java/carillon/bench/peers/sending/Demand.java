package carillon.bench.peers.sending;

/**
 * Roughly what a sender needs, to spare the machine what it cannot do.
 *
 * @param cpuMillis of processor time for each channel and second
 * @param memoryMib for each channel
 */
public record Demand(double cpuMillis, double memoryMib) {

    private static final double MILLIS_PER_SECOND = 1_000;

    /** What so many channels would need more than there is; empty if they fit. */
    public String excess(int channels, int processors, long availableMib) {
        double wanted = channels * cpuMillis / MILLIS_PER_SECOND;
        if (wanted > processors) {
            return "would need about %.1f of %d processors".formatted(wanted, processors);
        }
        double memory = channels * memoryMib;
        if (memory > availableMib / 2.0) {
            return "would need about %.0f of %d MiB".formatted(memory, availableMib);
        }
        return "";
    }
}
