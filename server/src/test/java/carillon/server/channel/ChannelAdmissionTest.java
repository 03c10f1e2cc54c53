package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.timeline.Reason;
import carillon.protocol.identity.ChannelId;
import carillon.server.channel.repertoire.Admission;
import carillon.server.channel.repertoire.Repertoire;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A channel whose folder changes to something denser or less dense, under a highest rate. */
class ChannelAdmissionTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final ChannelId OTHER = new ChannelId(7, 7);

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryLog log = new MemoryLog();
    private final Repertoire sparse =
            SimulatedServer.repertoire(Tune.of(Tune.Recipe.frames(500), 1).in(files, "a"));
    private final Repertoire dense =
            SimulatedServer.repertoire(
                    Tune.of(Tune.Recipe.frames(500).frameBytes(1_044), 2).in(files, "b"));
    private final long sparseRate = Admission.bitsPerSecond(sparse.edition());
    private final long denseRate = Admission.bitsPerSecond(dense.edition());
    private final Admission admission = new Admission(sparseRate + denseRate);

    @AfterEach
    void release() {
        files.releaseAll();
    }

    private SimulatedServer playing(Repertoire repertoire) {
        admission.admit(SimulatedServer.CHANNEL, Admission.bitsPerSecond(repertoire.edition()));
        return new SimulatedServer(START, files, log, repertoire, admission);
    }

    @Test
    void takesOverWhatIsDenserWhenThatIsAdmitted() {
        admission.admit(OTHER, sparseRate);
        try (SimulatedServer server = playing(sparse)) {
            server.offer(dense);
            server.run(Duration.ofSeconds(40));

            assertThat(server.events).isEmpty();
            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
            assertThat(admission.usedBitsPerSecond()).isEqualTo(sparseRate + denseRate);
        }
    }

    @Test
    void goesOnAsBeforeAndSaysSoWhenItIsNot() {
        admission.admit(OTHER, sparseRate + 1);
        try (SimulatedServer server = playing(sparse)) {
            server.offer(dense);
            server.run(Duration.ofSeconds(40));

            assertThat(server.events).containsExactly("refused " + denseRate);
            assertThat(log.reasons()).containsExactly(Reason.START);
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(100));
            assertThat(admission.usedBitsPerSecond()).isEqualTo(2 * sparseRate + 1);
        }
    }

    @Test
    void keepsTheShareOfTheDenserUntilTheOtherHasTakenOver() {
        try (SimulatedServer server = playing(dense)) {
            server.offer(sparse);
            server.run(Duration.ofSeconds(1));
            assertThat(admission.usedBitsPerSecond()).isEqualTo(denseRate);

            server.run(Duration.ofSeconds(40));
            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
            assertThat(admission.usedBitsPerSecond()).isEqualTo(sparseRate);
        }
    }

    @Test
    void givesItsShareBackWhenItLeavesTheAir() {
        try (SimulatedServer server = playing(dense)) {
            server.run(Duration.ofSeconds(1));
            server.end();

            assertThat(admission.usedBitsPerSecond()).isZero();
        }
    }
}
