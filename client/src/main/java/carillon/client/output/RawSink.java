package carillon.client.output;

import carillon.cli.words.PipeEnd;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Samples without a header, in a file or a stream. Nothing is kept back: a write is a write. */
final class RawSink implements PcmSink {

    private final Path name;
    private final OutputStream out;
    private final boolean hasReader;

    private RawSink(Path name, OutputStream out, boolean hasReader) {
        this.name = name;
        this.out = out;
        this.hasReader = hasReader;
    }

    static RawSink open(Path path, boolean replace) {
        return new RawSink(path, SoundFile.open(path, replace), PipeEnd.isAt(path));
    }

    static RawSink standardOutput() {
        OutputStream out =
                new FileOutputStream(FileDescriptor.out) {
                    @Override
                    public void close() {
                        // It is the process's: another file must not get its number.
                    }
                };
        return new RawSink(Path.of("standard output"), out, PipeEnd.isAtStandardOutput());
    }

    @Override
    public boolean write(byte[] pcm, int offset, int length) {
        try {
            out.write(pcm, offset, length);
            return true;
        } catch (IOException e) {
            if (hasReader) {
                return false;
            }
            throw OutputFile.failure(name, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw OutputFile.failure(name, e);
        }
    }
}
