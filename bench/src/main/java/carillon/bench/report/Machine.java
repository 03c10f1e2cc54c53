package carillon.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Where and when something was measured, without which figures say nothing. */
public final class Machine {

    private Machine() {}

    /** Date, processor, kernel, JDK and load, a line of Markdown each. */
    public static String describe() {
        return String.join(
                "\n",
                "- date, UTC: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES),
                "- processor: %d × %s"
                        .formatted(Runtime.getRuntime().availableProcessors(), processor()),
                "- kernel: " + System.getProperty("os.version"),
                "- JDK: " + Runtime.version(),
                "- load average at the start: " + word(read("/proc/loadavg"), 0),
                "");
    }

    /** Memory that programs could still have, in MiB. */
    public static long availableMib() {
        String line = lineOf("/proc/meminfo", "MemAvailable:");
        return line.isEmpty() ? 0 : Long.parseLong(word(line, 1)) / 1024;
    }

    private static String processor() {
        String line = lineOf("/proc/cpuinfo", "model name");
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static String lineOf(String file, String beginning) {
        return read(file).lines().filter(each -> each.startsWith(beginning)).findFirst().orElse("");
    }

    private static String word(String line, int number) {
        return line.split("\\s+", -1)[number];
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), UTF_8);
        } catch (IOException e) {
            return ""; // not a Linux
        }
    }
}
