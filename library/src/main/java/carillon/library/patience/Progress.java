package carillon.library.patience;

import carillon.library.media.MediaFiles;
import carillon.protocol.time.NanoSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a thread asks the file system at present, and since when. A thread that was given up ends as
 * soon as its call returns, so that it touches nothing that another one has taken over.
 *
 * <p>Threads: {@link #at} is of the one thread; the rest for any.
 */
public final class Progress {

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
    private boolean isGivenUp;

    Progress(SilentPlaces silent, NanoSource clock) {
        this.silent = silent;
        this.clock = clock;
    }

    /** Progress that nobody watches: calls take as long as they take. */
    public static Progress unwatched() {
        return new Progress(new SilentPlaces(), () -> 0);
    }

    /**
     * Makes a call about a path.
     *
     * @throws NoAnswerException without a call if the path, or what it lies in, did not answer
     *     before
     */
    public <T> T at(Path path, Call<T> call) throws IOException {
        begin(path);
        T answer;
        try {
            answer = call.make();
        } catch (IOException | RuntimeException e) {
            end();
            throw e;
        }
        end();
        return answer;
    }

    /** The same files, every call of which is watched. */
    public MediaFiles watching(MediaFiles files) {
        return new WatchedFiles(files, this);
    }

    private synchronized void begin(Path path) throws IOException {
        endIfGivenUp();
        silent.check(path);
        at = path;
        sinceNanos = clock.nanos();
    }

    private synchronized void end() {
        endIfGivenUp();
        at = null;
    }

    private void endIfGivenUp() {
        if (isGivenUp) {
            throw new GivenUp();
        }
    }

    /** Gives the thread up if its call has not returned for so long; says what it asked for. */
    synchronized Optional<Path> giveUpAfter(long nanos) {
        Path asked = at;
        if (asked == null || clock.nanos() - sinceNanos < nanos) {
            return Optional.empty();
        }
        isGivenUp = true;
        return Optional.of(asked);
    }
}
