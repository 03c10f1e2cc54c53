package carillon.client.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.multicast.receive.Joins;
import carillon.protocol.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TunerStatusTest {

    @Test
    void tellsWhatWasRefusedByReason() {
        Map<Rejection, Long> refused = Map.of(Rejection.BAD_CHECKSUM, 2L, Rejection.BAD_MAGIC, 40L);

        assertThat(status(refused, "").rejectedRemark())
                .isEqualTo("42 datagrams of the list group refused: 40 bad magic, 2 bad checksum");
        assertThat(status(Map.of(), "").rejectedRemark()).isEmpty();
    }

    @Test
    void tellsWhoSpeaksAsSomebodyElse() {
        Joins joins = new Joins(List.of("lo"), List.of());
        TunerStatus status =
                new TunerStatus(Map.of(Rejection.WRONG_SENDER, 2L), joins, "", "somebody speaks");

        assertThat(status.rejectedRemark())
                .isEqualTo(
                        "2 datagrams of the list group refused: 2 wrong sender; somebody speaks");
    }

    @Test
    void tellsAllThatIsKnownWhenNobodyIsHeard() {
        Map<Rejection, Long> refused = Map.of(Rejection.TOO_SHORT, 1L);

        assertThat(status(refused, "no route").nothingHeard("239.192.67.1:6700", THREE))
                .isEqualTo(
                        "no server heard on 239.192.67.1:6700 through lo within 3 s; no route;"
                                + " 1 datagrams of the list group refused: 1 too short");
    }

    private static final Duration THREE = Duration.ofSeconds(3);

    private static TunerStatus status(Map<Rejection, Long> rejected, String failure) {
        return new TunerStatus(rejected, new Joins(List.of("lo"), List.of()), failure, "");
    }
}
