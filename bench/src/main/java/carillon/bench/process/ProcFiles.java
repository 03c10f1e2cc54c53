package carillon.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says of one process (proc(5)). */
final class ProcFiles {

    // USER_HZ: what proc(5) counts in, on every Linux.
    private static final long MILLIS_PER_TICK = 10;
    private static final int UTIME = 11; // counted from the state, the first after the name
    private static final int STIME = 12;
    private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

    private ProcFiles() {}

    /** Processor time of a process that may have ended: 0 then. */
    static long cpuMillis(long pid) {
        return cpuMillis(read(pid, "stat"));
    }

    /** The processor time in a line of {@code /proc/PID/stat}; 0 if it is empty. */
    static long cpuMillis(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        // The name stands in parentheses and may hold anything, blanks and parentheses too.
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        long ticks = Long.parseLong(fields.get(UTIME)) + Long.parseLong(fields.get(STIME));
        return ticks * MILLIS_PER_TICK;
    }

    /** Memory of a process that may have ended: 0 then. */
    static long pssKib(long pid) {
        return pssKib(read(pid, "smaps_rollup"));
    }

    /** The memory in {@code /proc/PID/smaps_rollup}; 0 if there is none in it. */
    static long pssKib(String rollup) {
        Matcher line = PSS.matcher(rollup);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private static String read(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), name));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }
}
