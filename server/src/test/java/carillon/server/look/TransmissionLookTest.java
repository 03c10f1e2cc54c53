package carillon.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.egress.Egress;
import carillon.server.egress.EgressFigures;
import carillon.server.egress.pacing.PacingFigures;
import carillon.server.egress.pacing.TickPolicy;
import carillon.server.network.Transmission;
import carillon.server.wire.Wire;
import org.junit.jupiter.api.Test;

class TransmissionLookTest {

    private final Speech speech = new Speech();
    private final PacingFigures pacing = pacing();
    private long failed;
    private long late;
    private long failingPerSecond;
    private long latePerSecond;
    private final TransmissionLook look =
            new TransmissionLook(
                    speech.voice(),
                    new Transmission(
                            () -> "e0 (192.0.2.1)", this::figures, () -> "Network is down"));

    @Test
    void saysAnOutageAtOnceThenSeldomAndItsSumInTheEnd() {
        failingPerSecond = 64;
        speech.look(look, 11);
        failingPerSecond = 0;
        speech.look(look, 60);

        assertThat(speech.lines())
                .containsExactly(
                        "cannot send on e0 (192.0.2.1): Network is down (64 datagrams in 1 s; tried again with each)",
                        "cannot send on e0 (192.0.2.1): Network is down (704 datagrams in 11 s; tried again with each)",
                        "sending on e0 (192.0.2.1) again; lost: 704 datagrams in 11 s");
    }

    @Test
    void saysWhatABusyMachineDroppedAndHowLateTheRestWas() {
        latePerSecond = 1;
        speech.look(look, 1);
        latePerSecond = 0;
        speech.look(look, 60);

        assertThat(speech.lines())
                .containsExactly(
                        "the machine was too busy to send in time: 1 datagram in 1 s dropped; of the others 99 in 100 left within 0 ms");
    }

    @Test
    void tellsWhatWasDroppedLastWhenItEnds() {
        latePerSecond = 3;
        speech.look(look, 3);
        look.close();

        assertThat(speech.lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("12 datagrams in 3 s dropped");
    }

    @Test
    void isSilentWhileAllGoesWell() {
        speech.look(look, 600);

        assertThat(speech.lines()).isEmpty();
    }

    private EgressFigures figures() {
        failed += failingPerSecond;
        late += latePerSecond;
        return new EgressFigures(0, 0, failed, late, 0, pacing);
    }

    private PacingFigures pacing() {
        try (Egress egress = new Egress("egress", new Wire(), TickPolicy.EXACT, speech.clock())) {
            return egress.figures().pacing();
        }
    }
}
