package carillon.bench.start;

import carillon.bench.report.Sample;
import java.util.List;
import java.util.Locale;

/**
 * A time that was taken, and what was asked for.
 *
 * @param what from where to where
 * @param askedMillis the median is to be below
 * @param taken in milliseconds
 */
record Timing(String what, int askedMillis, Sample taken) {

    static final String[] HEAD = {"time", "asked ms", "median ms", "range", "runs", "met"};

    List<String> row() {
        return List.of(
                what,
                String.valueOf(askedMillis),
                String.format(Locale.ROOT, "%.0f", taken.median()),
                taken.range(),
                String.valueOf(taken.sorted().size()),
                taken.median() <= askedMillis ? "yes" : "no");
    }
}
