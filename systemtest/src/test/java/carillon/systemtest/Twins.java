package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Two servers of one station, not yet started: a copy of the library with its {@code .carillon} is
 * all that they share.
 */
record Twins(ServerHome first, ServerHome second) {

    /**
     * The station is made by a start of the first; then the library is copied, the state is not.
     */
    static Twins of(Namespace one, Namespace two, Path folder) {
        Path original =
                SampleLibrary.copy(Checkout.medialib(), folder.resolve("one/medialib"), false);
        ServerHome first = ServerHome.of(one, original, folder.resolve("one/state"));
        try (Program start = first.onAir("--interface=lo")) {
            assertThat(start.stop(Duration.ofSeconds(2))).isZero();
        }
        Path copy = SampleLibrary.copy(original, folder.resolve("two/medialib"), true);
        return new Twins(first, ServerHome.of(two, copy, folder.resolve("two/state")));
    }
}
