package carillon.bench.process;

/**
 * What processes have used so far.
 *
 * @param processes how many there are
 * @param cpuMillis processor time, of user and system
 * @param pssKib memory, with what processes share divided among them
 */
public record Usage(int processes, long cpuMillis, long pssKib) {

    /** What nobody uses. */
    static final Usage NONE = new Usage(0, 0, 0);

    private static final double KIB_PER_MIB = 1024;

    Usage plus(Usage other) {
        return new Usage(
                processes + other.processes, cpuMillis + other.cpuMillis, pssKib + other.pssKib);
    }

    /** Memory in MiB. */
    public double pssMib() {
        return pssKib / KIB_PER_MIB;
    }
}
