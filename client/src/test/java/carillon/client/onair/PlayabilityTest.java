package carillon.client.onair;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.client.ClientException;
import carillon.client.receive.ChannelSenders;
import carillon.client.tuner.Stations;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamFormat;
import org.junit.jupiter.api.Test;

class PlayabilityTest {

    @Test
    void letsMp3Pass() {
        assertThatCode(() -> Playability.require(channel(14, "MP3", false)))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhatAnotherPayloadTypeIs() {
        assertThatThrownBy(() -> Playability.require(channel(33, "MP2T", false)))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "cannot play channel 3 Jazz: it is MP2T (payload type 33); this version"
                                + " plays MP3 only (payload type 14)");
        assertThatThrownBy(() -> Playability.require(channel(96, "", false)))
                .hasMessageContaining("something else (payload type 96)");
    }

    @Test
    void refusesWhatIsEncrypted() {
        assertThatThrownBy(() -> Playability.require(channel(14, "MP3", true)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("3 Jazz")
                .hasMessageContaining("encrypted");
    }

    private static ListedChannel channel(int payloadType, String format, boolean encrypted) {
        ChannelEntry entry = Stations.channel(3, "Jazz", "239.192.68.3", "");
        return new ListedChannel(
                Stations.HOME,
                new ChannelEntry(
                        entry.label(),
                        entry.address(),
                        new StreamFormat(payloadType, 90_000, format, 128_000, encrypted),
                        entry.onAir()),
                ChannelSenders.only(Stations.FIRST_ADDRESS));
    }
}
