package carillon.library.edition;

/**
 * The generator SplitMix64 (Steele, Lea and Flood, 2014), written out because the timeline needs
 * the same numbers on every machine for ever. Not thread-safe.
 */
final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    long next() {
        state += GOLDEN_GAMMA;
        long bits = state;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** A number from 0 to {@code bound} − 1: the next 64 bits, scaled down. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }
}
