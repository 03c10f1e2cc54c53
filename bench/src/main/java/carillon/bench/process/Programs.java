package carillon.bench.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Programs that do one job together, each perhaps with children.
 *
 * <p>Threads: one.
 */
public final class Programs implements AutoCloseable {

    private final List<Program> programs = new ArrayList<>();

    /** Takes a program in; it ends with the others. */
    public void add(Program program) {
        programs.add(program);
    }

    /** Whether none of them has ended. */
    public boolean areAlive() {
        return programs.stream().allMatch(Program::isAlive);
    }

    /** What they and their descendants have used; those that have ended are not in it. */
    public Usage usage() {
        return programs.stream().map(Program::usage).reduce(Usage.NONE, Usage::plus);
    }

    /** Processor time alone, which takes less to find out. */
    public long cpuMillis() {
        return programs.stream().mapToLong(Program::cpuMillis).sum();
    }

    /** Ends them all. */
    @Override
    public void close() {
        programs.forEach(Program::askToEnd);
        programs.forEach(Program::close);
    }
}
