package carillon.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Datagrams kept as files beside the tests of a package; each has a description beside it. */
public final class Captured {

    private Captured() {}

    /** The bytes of {@code name.bin} in the resources of the package of the test. */
    public static byte[] datagram(Class<?> test, String name) {
        String file = name + ".bin";
        try (InputStream in = test.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
