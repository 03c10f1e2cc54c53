package carillon.systemtest;

import java.util.List;

/** The figures that {@code carillon play --stats} prints, as they were last. */
final class Stats {

    private final String line;

    private Stats(String line) {
        this.line = line;
    }

    static Stats last(Program play) {
        List<String> lines = play.errors().stream().filter(Stats::isStats).toList();
        if (lines.isEmpty()) {
            throw new AssertionError("no figures were printed: " + play.transcript());
        }
        return new Stats(lines.getLast());
    }

    /** A whole number, by its key. */
    long value(String key) {
        String word = " " + key + "=";
        int at = line.indexOf(word);
        if (at < 0) {
            throw new AssertionError("no " + key + " in " + line);
        }
        return Long.parseLong(line.substring(at + word.length()).replaceAll("[^-0-9].*", ""));
    }

    @Override
    public String toString() {
        return line;
    }

    private static boolean isStats(String line) {
        return line.startsWith("stats ");
    }
}
