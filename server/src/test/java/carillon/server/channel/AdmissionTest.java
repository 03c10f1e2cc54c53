package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.protocol.identity.ChannelId;
import carillon.server.channel.repertoire.Admission;
import carillon.server.channel.repertoire.Repertoire;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final ChannelId ONE = new ChannelId(0, 1);
    private static final ChannelId TWO = new ChannelId(0, 2);

    private final Admission admission = new Admission(1_000);

    @Test
    void admitsUpToItsRate() {
        assertThat(admission.admit(ONE, 600)).isTrue();
        assertThat(admission.admit(TWO, 400)).isTrue();
        assertThat(admission.usedBitsPerSecond()).isEqualTo(1_000);
    }

    @Test
    void refusesAChannelThatWouldExceedIt() {
        admission.admit(ONE, 600);

        assertThat(admission.admit(TWO, 401)).isFalse();
        assertThat(admission.usedBitsPerSecond()).isEqualTo(600);
    }

    @Test
    void givesAChannelAnotherRateInPlaceOfItsFirst() {
        admission.admit(ONE, 600);

        assertThat(admission.admit(ONE, 1_000)).isTrue();
        assertThat(admission.admit(ONE, 1_001)).isFalse();
        assertThat(admission.usedBitsPerSecond()).isEqualTo(1_000);
    }

    @Test
    void takesBackWhatIsReleased() {
        admission.admit(ONE, 600);
        admission.release(ONE);

        assertThat(admission.admit(TWO, 1_000)).isTrue();
    }

    @Test
    void refusesNobodyWhenUnlimited() {
        Admission unlimited = new Admission(Long.MAX_VALUE);

        assertThat(unlimited.admit(ONE, Long.MAX_VALUE / 2)).isTrue();
        assertThat(unlimited.admit(TWO, Long.MAX_VALUE / 2)).isTrue();
    }

    @Test
    void reckonsWithTheHeadersOfTheDensestTrack() {
        MemoryFiles files = new MemoryFiles();
        Repertoire repertoire =
                SimulatedServer.repertoire(
                        Tune.of(Tune.Recipe.frames(3_000), 1).in(files, "a"),
                        Tune.of(Tune.Recipe.frames(3_000).frameBytes(104), 2).in(files, "b"));

        // 1,000 packets of three frames in 78.4 s: 8 × 12.76 × (40 + 4 + 3 × 417) bit/s.
        assertThat(Admission.bitsPerSecond(repertoire.edition())).isEqualTo(132_198);
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Admission(0));
    }
}
