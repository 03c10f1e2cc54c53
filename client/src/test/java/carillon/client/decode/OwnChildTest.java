package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.decode.child.DecoderProcess;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import carillon.client.decode.status.StatusBoard;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwnChildTest {

    private final StatusBoard board = new StatusBoard();

    @Test
    void namesOtherOutputsWhenThereIsNoDevice() {
        child(new OutputSpec.Device()).ended(DecoderProcess.NO_DEVICE);

        DecoderStatus status = board.status(0);
        assertThat(status.phase()).isEqualTo(DecoderPhase.NO_DEVICE);
    }

    @Test
    void saysHowItEnded() {
        child(new OutputSpec.Nowhere()).ended(7);
        assertThat(board.status(0).phase()).isEqualTo(DecoderPhase.WAITING);
        assertThat(board.status(0).message()).contains("status 7");

        child(new OutputSpec.Nowhere()).notStarted(new IOException("no memory"));
        assertThat(board.status(0).message()).contains("no memory");
    }

    @Test
    void boardKeepsTheReasonOfTheEnd() {
        board.phase(DecoderPhase.FAILED, DecoderTrouble.of("the disk is full"));
        board.phase(DecoderPhase.WAITING, DecoderTrouble.of("something later"));
        board.phase(DecoderPhase.CLOSED);

        assertThat(board.status(3))
                .isEqualTo(
                        new DecoderStatus(
                                DecoderPhase.FAILED,
                                3,
                                0,
                                false,
                                PlaybackReport.NONE,
                                FirstSound.NONE,
                                DecoderTrouble.of("the disk is full")));
    }

    @Test
    void commandIsOursAndFreeOfFlagsForOtherPrograms() {
        ProcessBuilder process = OwnCommand.process(spec(new OutputSpec.Device()));

        assertThat(process.command().getFirst()).endsWith("java");
        assertThat(process.command())
                .endsWith(DecoderMain.class.getName(), "device", "44100", "250", "100")
                .doesNotContain("-XX:AOTCache");
        assertThat(process.environment())
                .doesNotContainKeys("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    }

    private OwnChild child(OutputSpec output) {
        return new OwnChild(spec(output), board);
    }

    private static DecoderSpec.Own spec(OutputSpec output) {
        return new DecoderSpec.Own(
                output, SampleRate.DEFAULT, Duration.ofMillis(250), Duration.ofMillis(100));
    }
}
