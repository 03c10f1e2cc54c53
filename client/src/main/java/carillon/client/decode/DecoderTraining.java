package carillon.client.decode;

import carillon.client.decode.child.ChildArguments;
import carillon.client.decode.pipe.RecordWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Makes the file that the system property {@code carillon.decoder.aot} names: runs our decoder
 * child once, with the command line that it will have, and lets the JVM keep what it loaded. Run
 * once after a build.
 */
public final class DecoderTraining {

    // Not the usual rate, so that its conversion is learnt too.
    private static final ChildArguments ARGUMENTS =
            new ChildArguments(ChildArguments.Outlet.STREAM, 48_000, 0, 0);

    /** The system property that names the file. */
    public static final String CACHE_PROPERTY = OwnCommand.AOT_CACHE;

    private DecoderTraining() {}

    /**
     * Makes the file and returns the exit status of the child.
     *
     * @throws IOException if the child cannot be started
     */
    public static int train(Path file) throws IOException, InterruptedException {
        Process child =
                OwnCommand.training(file, ARGUMENTS)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (var records = child.getOutputStream()) {
            RecordWriter writer = new RecordWriter(records);
            writer.flush(0);
            writer.volume(100);
            writer.lost(1);
            writer.audio(new byte[417], 417);
            writer.end();
        }
        return child.waitFor();
    }
}
