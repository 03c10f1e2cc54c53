package carillon.client.decode.pipe;

import java.io.IOException;

/**
 * The standard input of a decoder child. What is written goes to it with {@link #send}, or earlier
 * when there is much. Every method may wait for the child.
 *
 * <p>Threads: one owner.
 */
public interface ChildInput {

    /** Writes a frame. */
    void audio(byte[] frame, int length) throws IOException;

    /** Writes that the passage of this number begins and nothing before it is to be heard. */
    void flush(int passage) throws IOException;

    /** Writes the volume to set, in percent. */
    void volume(int percent) throws IOException;

    /** Writes that frames of this duration were lost. */
    void lost(long flicks) throws IOException;

    /** Writes that nothing follows and that all there is is to be played yet. */
    void end() throws IOException;

    /** Sends what was written. */
    void send() throws IOException;
}
