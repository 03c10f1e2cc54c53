package carillon.client.decode.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.client.decode.RequiredTools;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ChildStarterTest {

    @Test
    void childOutlivesTheThreadThatAskedForIt() throws Exception {
        RequiredTools.need("setpriv");
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread asking =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                started.complete(
                                        ChildStarter.start(
                                                new ProcessBuilder(
                                                        "setpriv",
                                                        "--pdeathsig",
                                                        "KILL",
                                                        "sleep",
                                                        "60")));
                            } catch (IOException | InterruptedException e) {
                                started.completeExceptionally(e);
                            }
                        });
        asking.join();
        Process child = started.get();
        try {
            await().during(Duration.ofMillis(300)).until(child::isAlive);
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void tellsWhatTheSystemSaid() {
        ProcessBuilder none = new ProcessBuilder("/no/such/program");
        assertThatThrownBy(() -> ChildStarter.start(none))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/program");
    }
}
