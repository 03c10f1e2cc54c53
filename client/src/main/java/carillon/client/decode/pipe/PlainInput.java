package carillon.client.decode.pipe;

import java.io.IOException;
import java.io.OutputStream;

/** The input of a program that knows nothing but MP3: frames, and nothing else. */
public final class PlainInput implements ChildInput {

    private final OutputStream out;

    /**
     * An input.
     *
     * @param out keeps back what is written until it is flushed
     */
    public PlainInput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void audio(byte[] frame, int length) throws IOException {
        out.write(frame, 0, length);
    }

    @Override
    public void flush(int passage) {
        // Cannot be said: the program plays out what it has.
    }

    @Override
    public void volume(int percent) {
        // Cannot be said: the program has its own.
    }

    @Override
    public void lost(long flicks) {
        // Cannot be said: the program goes on with the next frame.
    }

    @Override
    public void end() {
        // The end of the input says it.
    }

    @Override
    public void send() throws IOException {
        out.flush();
    }
}
