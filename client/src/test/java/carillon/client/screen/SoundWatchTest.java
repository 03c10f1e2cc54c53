package carillon.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import carillon.client.onair.ListedChannel;
import carillon.client.play.PlayStatus;
import carillon.client.receive.ReceiverStatus;
import carillon.client.receive.ReceptionCounts;
import carillon.client.receive.order.PacketCounts;
import carillon.multicast.receive.Joins;
import carillon.multicast.receive.ReceiveBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SoundWatchTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final ListedChannel channel = Listing.channel(2, "Bells");
    private final Notices notices = new Notices();
    private final SoundWatch watch = new SoundWatch(notices);

    @Test
    void saysWhenNothingOfAChannelComes() {
        watch.tuned(0);

        look(0, 0, 2 * SECOND_NANOS);
        assertThat(watch.remarks()).isEmpty();

        look(0, 0, 3 * SECOND_NANOS);
        assertThat(watch.remarks())
                .containsExactly(
                        "nothing of Bells has come to 239.192.68.2:5004 through lo for 3 s");
    }

    @Test
    void saysWhenAChannelFallsSilentAndNoMoreOnceItComesAgain() {
        watch.tuned(0);
        look(10, 0, SECOND_NANOS);
        look(10, 0, 5 * SECOND_NANOS);
        assertThat(watch.remarks()).singleElement().asString().endsWith("for 4 s");

        look(11, 0, 6 * SECOND_NANOS);
        assertThat(watch.remarks()).isEmpty();
        assertThat(notices.texts(6 * SECOND_NANOS)).containsExactly("Bells is back after 5 s");
    }

    @Test
    void anotherChannelBeginsAnew() {
        watch.tuned(0);
        look(0, 0, 5 * SECOND_NANOS);
        watch.tuned(5 * SECOND_NANOS);

        look(0, 0, 6 * SECOND_NANOS);

        assertThat(watch.remarks()).isEmpty();
        assertThat(notices.texts(6 * SECOND_NANOS)).isEmpty();
    }

    @Test
    void saysWhatThisMachineLost() {
        watch.tuned(0);
        look(10, 7, SECOND_NANOS);

        assertThat(watch.remarks())
                .containsExactly(
                        "7 datagrams lost in this machine: receive buffer 212992 bytes instead of"
                                + " 1048576: net.core.rmem_max is 212992; as root: sysctl -w"
                                + " net.core.rmem_max=1048576");
    }

    @Test
    void aMissingSoundDeviceIsToldFirstWithWhatCanBeDone() {
        watch.tuned(0);
        watch.look(decoder(DecoderPhase.NO_DEVICE, "no sound device"), 3 * SECOND_NANOS);
        look(0, 0, 3 * SECOND_NANOS);

        assertThat(watch.remarks()).hasSize(2);
        assertThat(watch.remarks().getFirst()).contains("no sound device", "--output=wav:FILE");
    }

    @Test
    void aMissingSoundDeviceIsToldUntilThereIsSound() {
        watch.look(decoder(DecoderPhase.NO_DEVICE, "no sound device"), 0);
        watch.look(decoder(DecoderPhase.RUNNING, ""), 9 * SECOND_NANOS);
        assertThat(watch.remarks()).hasSize(1);

        FirstSound sound = new FirstSound(1, 10 * SECOND_NANOS);
        watch.look(decoder(DecoderPhase.RUNNING, "", sound), 10 * SECOND_NANOS);
        assertThat(watch.remarks()).isEmpty();
    }

    @Test
    void aDecoderThatIsWellForAMomentOnlyStaysInTrouble() {
        watch.look(decoder(DecoderPhase.WAITING, "decoder exited with code 3"), 0);
        watch.look(decoder(DecoderPhase.RUNNING, ""), SECOND_NANOS);
        assertThat(watch.remarks()).containsExactly("decoder exited with code 3");

        watch.look(decoder(DecoderPhase.RUNNING, ""), 2 * SECOND_NANOS);
        assertThat(watch.remarks()).isEmpty();
    }

    private void look(long received, long kernelDrops, long nowNanos) {
        PacketCounts packets = new PacketCounts(received, 0, 0, 0, 0, 0, 0, 0);
        ReceiverStatus receiver =
                new ReceiverStatus(
                        new ReceptionCounts(packets, 0, Map.of()),
                        0,
                        kernelDrops,
                        new ReceiveBuffer(1_048_576, 212_992, 212_992),
                        new Joins(List.of("lo"), List.of()),
                        OptionalLong.empty(),
                        "");
        watch.look(
                Listing.list(List.of(channel)),
                channel,
                new PlayStatus(
                        receiver,
                        decoder(DecoderPhase.RUNNING, ""),
                        Optional.empty(),
                        Optional.empty()),
                nowNanos);
    }

    private static DecoderStatus decoder(DecoderPhase phase, String message) {
        return decoder(phase, message, FirstSound.NONE);
    }

    private static DecoderStatus decoder(DecoderPhase phase, String message, FirstSound sound) {
        return new DecoderStatus(
                phase, 0, 0, true, PlaybackReport.NONE, sound, new DecoderTrouble(message, ""));
    }
}
