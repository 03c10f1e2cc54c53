package carillon.library.patience;

import carillon.library.media.MediaFiles;
import carillon.protocol.time.NanoSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a thread asks the file system at present, and how long it has waited for answers. Waiting is
 * a debt that answers pay off: each look {@link #LOOK_NANOS}, bytes the time they take at {@link
 * #SLOWEST_BYTES_PER_SECOND}. So calls that all return, but each after seconds, are too slow in the
 * end, and a large file on a slow disk is not. A thread that was given up ends as soon as its call
 * returns, so that it touches nothing that another one has taken over.
 *
 * <p>Threads: {@link #restart}, {@link #waitsFor} and {@link #giveUpAfter} are for the one that
 * waits, the rest for the one that asks.
 */
public final class Progress {

    // Six times what the densest MP3 needs to be played, a quarter of what the first USB carries.
    static final int SLOWEST_BYTES_PER_SECOND = 256 * 1024;

    // A disk that is busy with others needs some 20 ms; the rest is for the network before it.
    static final long LOOK_NANOS = 50_000_000;

    private static final long NANOS_PER_BYTE = 1_000_000_000L / SLOWEST_BYTES_PER_SECOND;

    /** A call that may block for as long as the file system likes. */
    @FunctionalInterface
    public interface Call<T> {
        /** Makes the call. */
        T make() throws IOException;
    }

    private final SilentPlaces silent;
    private final NanoSource clock;
    private @Nullable Path at;
    private long sinceNanos;
    private long debtNanos;
    private boolean isGivenUp;

    Progress(SilentPlaces silent, NanoSource clock) {
        this.silent = silent;
        this.clock = clock;
    }

    /**
     * Makes a call about a path.
     *
     * @throws NoAnswerException without a call if the path, or what it lies in, did not answer
     *     before
     */
    public <T> T at(Path path, Call<T> call) throws IOException {
        return at(path, call, _ -> LOOK_NANOS);
    }

    /**
     * Reads from a file.
     *
     * @param call answers how many bytes it read; -1 at the end
     * @throws NoAnswerException as {@link #at}
     */
    int read(Path file, Call<Integer> call) throws IOException {
        return at(file, call, bytes -> Math.max(0, bytes) * NANOS_PER_BYTE);
    }

    /** Closes what was opened, also by a thread that was given up. */
    public void close(Path path, Closeable opened) throws IOException {
        show(path);
        try {
            opened.close();
        } finally {
            end(0);
        }
    }

    private <T> T at(Path path, Call<T> call, ToLongFunction<T> worthNanos) throws IOException {
        begin(path);
        long paidNanos = 0;
        try {
            T answer = call.make();
            paidNanos = worthNanos.applyAsLong(answer);
            return answer;
        } finally {
            end(paidNanos);
        }
    }

    /** The same files, every call of which is watched. */
    public MediaFiles watching(MediaFiles files) {
        return new WatchedFiles(files, this);
    }

    /** Forgets what was waited for: other work begins. */
    synchronized void restart() {
        debtNanos = 0;
    }

    private synchronized void begin(Path path) throws IOException {
        endIfGivenUp();
        silent.check(path);
        show(path);
    }

    private synchronized void show(Path path) {
        at = path;
        sinceNanos = clock.nanos();
    }

    private synchronized void end(long paidNanos) {
        endIfGivenUp();
        at = null;
        debtNanos = Math.max(0, debtNanos + clock.nanos() - sinceNanos - paidNanos);
    }

    private void endIfGivenUp() {
        if (isGivenUp) {
            throw new GivenUp();
        }
    }

    /** What the thread asks for, if it has waited in vain for so long. */
    synchronized Optional<Path> waitsFor(long nanos) {
        return Optional.ofNullable(at).filter(_ -> debtNanos + clock.nanos() - sinceNanos >= nanos);
    }

    /** Gives the thread up if it has waited in vain for so long; says what it asks for. */
    synchronized Optional<Path> giveUpAfter(long nanos) {
        Optional<Path> asked = waitsFor(nanos);
        isGivenUp |= asked.isPresent();
        return asked;
    }
}
