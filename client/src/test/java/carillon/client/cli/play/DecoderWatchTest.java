package carillon.client.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.client.ClientException;
import carillon.client.cli.flags.StatusLines;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DecoderWatchTest {

    private static final DecoderTrouble ENDED = new DecoderTrouble("false ended with status 1", "");
    private static final DecoderTrouble NO_DEVICE =
            new DecoderTrouble("no sound device on this computer", "Java's words");

    private final StringWriter err = new StringWriter();
    private final DecoderWatch watch = new DecoderWatch(new StatusLines(new PrintWriter(err)));

    @Test
    void aDecoderThatNeverPlaysIsGivenUpAfterThreeAttempts() {
        assertThat(watch.goesOn(status(DecoderPhase.WAITING, 0, false, ENDED))).isTrue();
        assertThat(watch.goesOn(status(DecoderPhase.RUNNING, 2, false, ENDED))).isTrue();
        assertThat(err.toString()).isEmpty();

        assertThatThrownBy(() -> watch.goesOn(status(DecoderPhase.WAITING, 2, false, ENDED)))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "false ended with status 1; nothing was played: try the decoder by itself,"
                                + " or leave --decoder out");
    }

    @Test
    void aDecoderThatPlayedIsStartedAgainAndThatIsSaidOnce() {
        for (int restarts = 0; restarts < 9; restarts++) {
            watch.goesOn(status(DecoderPhase.WAITING, restarts, true, ENDED));
            watch.goesOn(status(DecoderPhase.RUNNING, restarts, true, ENDED));
        }
        watch.end(status(DecoderPhase.RUNNING, 9, true, ENDED));

        assertThat(err.toString()).isEqualToIgnoringNewLines("carillon: " + ENDED.text());
    }

    @Test
    void anEndBeforeAnythingWasPlayedIsAFailureIfTheDecoderFailed() {
        assertThatThrownBy(() -> watch.end(status(DecoderPhase.RUNNING, 1, false, ENDED)))
                .isInstanceOf(ClientException.class);

        watch.end(status(DecoderPhase.RUNNING, 0, false, DecoderTrouble.NONE));
        watch.end(status(DecoderPhase.RUNNING, 1, true, ENDED));
    }

    @Test
    void noSoundDeviceIsSaidWithWhatToDoAndTheSystemsWordsBehindIt() {
        assertThatThrownBy(() -> watch.goesOn(status(DecoderPhase.NO_DEVICE, 0, false, NO_DEVICE)))
                .hasMessage(
                        "no sound device on this computer; send the sound elsewhere:"
                                + " --output=wav:FILE, raw:FILE, raw:- or null")
                .hasRootCauseMessage("Java's words");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aDeviceThatGoesWhileItPlaysIsSaidOnceAndWaitedFor() {
        assertThat(watch.goesOn(status(DecoderPhase.NO_DEVICE, 1, true, NO_DEVICE))).isTrue();
        assertThat(watch.goesOn(status(DecoderPhase.NO_DEVICE, 9, true, NO_DEVICE))).isTrue();
        watch.end(status(DecoderPhase.NO_DEVICE, 9, true, NO_DEVICE));

        assertThat(err.toString()).isEqualToIgnoringNewLines("carillon: " + NO_DEVICE.text());
    }

    @Test
    void aDecoderThatRunsAndTakesNothingIsSaidOnce() {
        watch.goesOn(dropping(DecoderPhase.WAITING, 1_000));
        watch.goesOn(dropping(DecoderPhase.RUNNING, 1_099));
        assertThat(err.toString()).isEmpty();

        watch.goesOn(dropping(DecoderPhase.RUNNING, 1_100));
        watch.goesOn(dropping(DecoderPhase.RUNNING, 9_999));
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "carillon: sound is lost: the decoder, or whoever takes its sound, is stuck"
                                + " or too slow");
    }

    @Test
    void aDecoderThatTakesNothingOnceItIsStartedAgainIsSaidAgain() {
        watch.goesOn(dropping(DecoderPhase.RUNNING, 100));
        watch.goesOn(dropping(DecoderPhase.WAITING, 150));
        watch.goesOn(dropping(DecoderPhase.RUNNING, 249));
        assertThat(err.toString().lines()).hasSize(1);

        watch.goesOn(dropping(DecoderPhase.RUNNING, 250));
        assertThat(err.toString().lines()).hasSize(2);
    }

    private static DecoderStatus dropping(DecoderPhase phase, long frames) {
        return new DecoderStatus(
                phase, frames, 0, true, PlaybackReport.NONE, FirstSound.NONE, DecoderTrouble.NONE);
    }

    private static DecoderStatus status(
            DecoderPhase phase, int restarts, boolean hasPlayed, DecoderTrouble trouble) {
        return new DecoderStatus(
                phase, 0, restarts, hasPlayed, PlaybackReport.NONE, FirstSound.NONE, trouble);
    }
}
