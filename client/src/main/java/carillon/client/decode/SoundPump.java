package carillon.client.decode;

import carillon.client.ClientException;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.StatusBoard;
import carillon.client.output.PcmSink;
import java.io.IOException;
import java.io.InputStream;

/**
 * The thread {@code decoder-sound}: moves samples from our decoder child to where they are to go,
 * as they come.
 */
final class SoundPump extends Thread {

    private static final int CHUNK_BYTES = 16_384;

    private final InputStream from;
    private final PcmSink to;
    private final StatusBoard board;

    /**
     * A pump that does not yet run.
     *
     * @param board told when nothing more can be written, so that no child is needed any more
     */
    SoundPump(InputStream from, PcmSink to, StatusBoard board) {
        super("decoder-sound");
        setDaemon(true);
        this.from = from;
        this.to = to;
        this.board = board;
    }

    @Override
    public void run() {
        // Closed also when nothing more can be written: then the child ends by itself.
        try (from) {
            pump();
        } catch (IOException _) {
            // The child was killed; its end is seen by whoever feeds it.
        } catch (ClientException e) {
            board.phase(DecoderPhase.FAILED, DecoderTrouble.of(String.valueOf(e.getMessage())));
        }
    }

    private void pump() throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            if (!to.write(chunk, 0, read)) {
                board.phase(DecoderPhase.ENDED);
                return;
            }
        }
    }
}
