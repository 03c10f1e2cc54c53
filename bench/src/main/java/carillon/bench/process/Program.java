package carillon.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import carillon.bench.BenchException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that was started to be measured. It ends with this program, however that ends.
 *
 * <p>Threads: one; what is started must be started by a thread that stays to the end.
 */
public final class Program implements AutoCloseable {

    private static final long GRACE_MILLIS = 3_000;

    // The kernel ends it when the thread that started it ends: the first one of this program.
    private static final List<String> TIED = List.of("setpriv", "--pdeathsig", "KILL");

    // For the end of this program, whatever part of it is at work then.
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Thread end = new Thread(() -> RUNNING.forEach(Program::kill), "end-programs");
        Runtime.getRuntime().addShutdownHook(end);
    }

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Starts a program whose standard output comes here; what it complains of goes to a file. */
    public static Program withOutput(List<String> words, Path complaints) {
        return start(new ProcessBuilder(words).redirectError(complaints.toFile()), words);
    }

    /**
     * Starts a program; what it says goes to a file. It ends with this program even if that is
     * killed, where setpriv is installed.
     */
    public static Program withLog(List<String> words, Path log) {
        List<String> all = new ArrayList<>(isInstalled("setpriv") ? TIED : List.of());
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return start(builder, words);
    }

    private static Program start(ProcessBuilder builder, List<String> words) {
        try {
            Process process = builder.start();
            RUNNING.add(process);
            return new Program(process);
        } catch (IOException e) {
            throw new BenchException("cannot start " + words.getFirst(), e);
        }
    }

    /** Runs a program to its end and says what it printed; empty if there is no such program. */
    public static String output(List<String> words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether a program is on the path. */
    public static boolean isInstalled(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Its standard output. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** Its standard input. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it and its descendants have used; those that have ended are not in it. */
    public Usage usage() {
        List<Long> pids = pids().toList();
        return new Usage(
                pids.size(),
                pids.stream().mapToLong(ProcFiles::cpuMillis).sum(),
                pids.stream().mapToLong(ProcFiles::pssKib).sum());
    }

    /** Processor time alone, which takes less to find out. */
    long cpuMillis() {
        return pids().mapToLong(ProcFiles::cpuMillis).sum();
    }

    private Stream<Long> pids() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid);
    }

    /** Asks it to end and does not wait. */
    void askToEnd() {
        process.destroy();
    }

    /** Asks it to end, and after 3 s makes it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
        }
        RUNNING.remove(process);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
