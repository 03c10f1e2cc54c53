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
            assertThat(ChannelId.parse(text)).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
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
    void tellsStationsWithTheSameFolderApart() {
        StationId other = new StationId(1, 2);
        assertThat(ChannelId.of(other, "jazz")).isNotEqualTo(ChannelId.of(STATION, "jazz"));
    }
}
