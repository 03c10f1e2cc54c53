package carillon.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * The same thing measured several times.
 *
 * @param sorted at least one figure, the smallest first
 */
public record Sample(List<Double> sorted) {

    public Sample {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /** The one in the middle; of an even number the greater of the two. */
    public double median() {
        return sorted.get(sorted.size() / 2);
    }

    /** Smallest and greatest, as in "310–402". */
    public String range() {
        return "%s–%s".formatted(whole(sorted.getFirst()), whole(sorted.getLast()));
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
