package carillon.client.output;

/**
 * Takes decoded sound: 16 bit, signed, little-endian, stereo interleaved, at one sampling rate.
 *
 * <p>Threads: one owner at a time, which must not be interrupted: that would close the file under
 * it.
 */
public interface PcmSink extends AutoCloseable {

    /**
     * Writes bytes; they need not end at a sample. Blocks while the receiving end is slow.
     *
     * @return false if whoever read the sound has gone, which is the ordinary end of a pipe
     * @throws carillon.client.ClientException if they cannot be written; what was written stays
     *     valid
     */
    boolean write(byte[] pcm, int offset, int length);

    /**
     * Completes what was written. More than once does nothing more.
     *
     * @throws carillon.client.ClientException if it cannot be completed
     */
    @Override
    void close();
}
