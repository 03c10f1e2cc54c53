package carillon.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;

/** The standard output of this process, which knows why something could not be written. */
public final class StandardOutput extends PrintWriter {

    private final Watched watched;

    /** Standard output in the character set of this process, flushed at each line's end. */
    public StandardOutput() {
        this(new Watched(new FileOutputStream(FileDescriptor.out)));
    }

    private StandardOutput(Watched watched) {
        super(watched, true, System.out.charset());
        this.watched = watched;
    }

    /** Why something that was printed is lost; empty if all of it was written. */
    Optional<IOException> failure() {
        flush();
        return watched.failure;
    }

    private static final class Watched extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        Watched(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
