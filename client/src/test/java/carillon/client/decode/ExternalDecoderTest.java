package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.client.ClientException;
import carillon.client.decode.mpa.Mp3Frames;
import carillon.client.decode.status.DecoderPhase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A decoder of the user's choice. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class ExternalDecoderTest {

    @TempDir private Path folder;
    private final List<DecoderChild> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(DecoderChild::close);
    }

    @Test
    void getsThePlainFramesAndNothingElse() throws Exception {
        Path file = folder.resolve("got it.mp3");
        DecoderChild child = started("sh -c 'exec cat > \"$0\"' '" + file + "'");
        await().until(() -> child.status().phase() == DecoderPhase.RUNNING);
        child.setVolume(30);
        for (byte[] frame : Mp3Frames.of("bells")) {
            child.frame(frame, 0, frame.length);
        }
        child.send();
        child.lost(1_000);
        byte[] all = Mp3Frames.file("bells");

        await().until(() -> Files.exists(file) && Files.size(file) == all.length);
        assertThat(Files.readAllBytes(file)).isEqualTo(all);
        child.close();
        assertThat(Children.running(file.toString())).isEmpty();
    }

    @Test
    void decodesWithMpg123() throws Exception {
        RequiredTools.need("mpg123");
        Path file = folder.resolve("heard.raw");
        DecoderChild child = started("mpg123 -q -O '" + file + "' -");
        for (byte[] frame : Mp3Frames.of("bells")) {
            child.frame(frame, 0, frame.length);
        }
        child.send();
        await().until(() -> Files.exists(file) && Files.size(file) >= 60 * 4 * 1_152);
        assertThat(child.status().phase()).isEqualTo(DecoderPhase.RUNNING);
        assertThat(child.status().restarts()).isZero();
    }

    @Test
    void isRefusedWhenThereIsNoSuchProgram() {
        DecoderChild child = DecoderChild.of(DecoderSpec.External.parse("no-such-player -", false));
        assertThatThrownBy(child::start)
                .isInstanceOf(ClientException.class)
                .hasMessageContainingAll("no-such-player", "--decoder");
    }

    @Test
    void isStartedAgainWithGrowingPausesAndItsLastWordsKept() {
        DecoderChild child =
                started("sh -c 'echo first >&2; printf \"no\\rsuch\\acodec\" >&2; exit 3'");
        await().until(() -> child.status().restarts() >= 3);

        assertThat(child.status().message()).isEqualTo("sh ended with status 3: such\uFFFDcodec");
        assertThat(child.status().phase()).isIn(DecoderPhase.WAITING, DecoderPhase.RUNNING);
        assertThat(child.status().restarts()).isLessThan(8);
    }

    @Test
    void neverKeepsTheGiverWaitingWhenItDoesNotRead() {
        DecoderChild child = started("sleep 1000");
        await().until(() -> child.status().phase() == DecoderPhase.RUNNING);
        long before = System.nanoTime();
        giveMoreThanItsInputHolds(child);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        await().until(() -> child.status().framesDropped() > 500);

        child.close();
        assertThat(Children.running("sleep 1000")).isEmpty();
    }

    @Test
    void isKilledAlsoWhenItIgnoresTheRequestToEnd() {
        DecoderChild child = started("sh -c 'trap \"\" TERM; while :; do sleep 600; done'");
        await().until(() -> !Children.running("sleep 600").isEmpty());
        child.close();
        await().until(() -> Children.running("sleep 600").isEmpty());
        assertThat(Children.running("trap")).isEmpty();
    }

    @Test
    void isKilledWithWhatItStartedAlsoWhenItEndsBeforeThat() throws Exception {
        Path deaf = Files.writeString(folder.resolve("deaf"), "trap '' TERM; exec sleep 1004\n");
        DecoderChild child = started("sh -c 'sh \"$0\" & wait' '" + deaf + "'");
        await().until(() -> !Children.running("sleep 1004").isEmpty());
        ProcessHandle deafOne = Children.running("sleep 1004").getFirst();
        child.close();

        // Not isAlive: there may be nobody who takes note of the end of orphans.
        await().until(() -> deafOne.info().commandLine().isEmpty());
    }

    @Test
    void isKilledSoonWhenItIgnoresTheRequestToEndAndDoesNotReadWhatItIsFed() {
        DecoderChild child = started("sh -c 'trap \"\" TERM; exec sleep 20.4'");
        await().until(() -> {
            giveMoreThanItsInputHolds(child);
            return child.status().framesDropped() > 500;
        });
        long before = System.nanoTime();
        child.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(Children.running("sleep 20.4")).isEmpty();
    }

    @Test
    void isStartedAgainWhenItClosesItsInputButDoesNotEnd() {
        DecoderChild child = started("sh -c 'exec 0<&-; exec sleep 1003'");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    child.frame(new byte[417], 0, 417);
                    child.send();
                    return child.status().restarts() > 0;
                });
        child.close();

        assertThat(Children.running("sleep 1003")).isEmpty();
    }

    private static void giveMoreThanItsInputHolds(DecoderChild child) {
        for (int i = 0; i < 1_000; i++) {
            child.frame(new byte[417], 0, 417);
            child.send();
        }
    }

    private DecoderChild started(String command) {
        DecoderChild child = DecoderChild.of(DecoderSpec.External.parse(command, false));
        opened.add(child);
        child.start();
        return child;
    }
}
