package carillon.protocol.identity;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final String TEXT = "00112233445566778899aabbccddeeff";
    private static final StationId STATION =
            new StationId(0x0011223344556677L, 0x8899AABBCCDDEEFFL);

    @Test
    void readsWhatItWrites() {
        assertThat(STATION).hasToString(TEXT);
        assertThat(StationId.parse(TEXT)).isEqualTo(Decoded.ok(STATION));
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 1_000; round++) {
            ServerId server = ServerId.random(random);
            assertThat(ServerId.parse(server.toString())).isEqualTo(Decoded.ok(server));
        }
    }

    @Test
    void refusesWhatIsNotThirtyTwoLowerCaseDigits() {
        for (String text :
                new String[] {
                    "",
                    TEXT.substring(1),
                    TEXT + "0",
                    TEXT.replace('f', 'F'),
                    TEXT.replace('f', 'g'),
                    "-" + TEXT.substring(1),
                    " " + TEXT.substring(1),
                    "\u0660" + TEXT.substring(1)
                }) {
            assertThat(StationId.parse(text))
                    .as(text)
                    .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
            assertThat(ServerId.parse(text)).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
        }
    }

    /** Expected values by {@code printf | xxd -r -p | sha256sum}. */
    @Test
    void derivesChannelAndSourceFromTheStation() {
        ChannelId channel = ChannelId.of(STATION, "Caf\u00e9");
        assertThat(channel).hasToString("be7d97bbb0a692325a1944bacdaabd37");
        assertThat(Integer.toHexString(Ssrc.of(STATION, channel))).isEqualTo("bc1ddfd2");
    }

    @Test
    void isEqualByAllOfItsBits() {
        StationId same = new StationId(STATION.high(), STATION.low());
        assertThat(same).isEqualTo(STATION).hasSameHashCodeAs(STATION);
        assertThat(new StationId(STATION.high() + 1, STATION.low())).isNotEqualTo(STATION);
        assertThat(new StationId(STATION.high(), STATION.low() + 1)).isNotEqualTo(STATION);
        ServerId server = new ServerId(1, 2);
        assertThat(new ServerId(1, 2)).isEqualTo(server).hasSameHashCodeAs(server);
        assertThat(new ServerId(2, 1)).isNotEqualTo(server);
        assertThat(new ServerId(1, 1)).isNotEqualTo(server).isNotEqualTo(new StationId(1, 1));
    }

    @Test
    void tellsStationsWithTheSameFolderApart() {
        StationId other = new StationId(1, 2);
        assertThat(ChannelId.of(other, "jazz")).isNotEqualTo(ChannelId.of(STATION, "jazz"));
    }
}
