package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.decode.mpa.Mp3Frames;
import carillon.client.decode.mpa.PlainJLayer;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Samples on the standard output of a client, as in {@code carillon play --output=raw:- | …}. */
@Timeout(60)
class StandardOutputTest {

    @Test
    void holdsTheSamplesAndNothingElse() throws Exception {
        Process client = client(1);
        byte[] heard = client.getInputStream().readAllBytes();

        short[] decoded = PlainJLayer.decode(Mp3Frames.of("bells"));
        ByteBuffer expected =
                ByteBuffer.allocate(2 * decoded.length).order(ByteOrder.LITTLE_ENDIAN);
        expected.asShortBuffer().put(decoded);
        int fadedIn = 2 * 4 * 1_152;
        assertThat(heard).hasSize(expected.capacity());
        assertThat(ByteBuffer.wrap(heard).position(fadedIn)).isEqualTo(expected.position(fadedIn));
        assertThat(client.errorReader().readLine()).isEqualTo("CLOSED");
        assertThat(client.waitFor()).isZero();
    }

    @Test
    void comesBeforeTheNextFrameIsGiven() throws Exception {
        Process client = client(1_000_000);
        try (InputStream in = client.getInputStream()) {
            // The client gives the second track when the first was decoded: none may be kept back.
            assertThat(in.readNBytes(3 * 78 * 1_152 * 4)).hasSize(3 * 78 * 1_152 * 4);
        } finally {
            client.destroyForcibly();
        }
    }

    @Test
    void endsTheClientQuietlyWhenItsReaderGoes() throws Exception {
        Process client = client(1_000_000);
        try (InputStream in = client.getInputStream()) {
            assertThat(in.readNBytes(10_000)).hasSize(10_000);
        }

        assertThat(client.errorReader().readLine()).isEqualTo("ENDED");
        assertThat(client.waitFor()).isZero();
    }

    private static Process client(int tracks) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawMain.class.getName(),
                        Integer.toString(tracks))
                .start();
    }
}
