package carillon.client.decode.status;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.decode.pipe.PlaybackReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusBoardTest {

    private static final DecoderTrouble FULL = DecoderTrouble.of("the disk is full");

    private final StatusBoard board = new StatusBoard();
    private final List<DecoderPhase> told = new ArrayList<>();

    StatusBoardTest() {
        board.listener(() -> {
            assertThat(Thread.holdsLock(board)).isFalse();
            told.add(board.status(0).phase());
        });
    }

    @Test
    void tellsEveryChangeOfThePhaseOnceAndWithoutItsLock() {
        board.running();
        board.running();
        board.phase(DecoderPhase.WAITING, FULL);
        board.phase(DecoderPhase.WAITING, FULL);
        board.running();

        assertThat(told)
                .containsExactly(DecoderPhase.RUNNING, DecoderPhase.WAITING, DecoderPhase.RUNNING);
    }

    @Test
    void tellsThatADeviceIsFound() {
        board.phase(DecoderPhase.NO_DEVICE, FULL);
        board.running();
        assertThat(told).containsExactly(DecoderPhase.NO_DEVICE);
        board.playback(PlaybackReport.NONE);

        assertThat(told).containsExactly(DecoderPhase.NO_DEVICE, DecoderPhase.RUNNING);
    }

    @Test
    void keepsTheReasonOfTheEnd() {
        board.phase(DecoderPhase.FAILED, FULL);
        board.phase(DecoderPhase.WAITING, DecoderTrouble.of("ended with status 1"));

        assertThat(board.status(0).phase()).isEqualTo(DecoderPhase.FAILED);
        assertThat(board.status(0).trouble()).isEqualTo(FULL);
        assertThat(told).containsExactly(DecoderPhase.FAILED);
    }
}
