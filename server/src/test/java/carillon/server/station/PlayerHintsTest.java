package carillon.server.station;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.StreamAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerHintsTest {

    @Test
    void fitTheScreenAndCanBeCopied() {
        assertThat(hints("239.192.240.255"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .noneMatch(line -> line.contains("..."))
                .contains(
                        "  vlc --miface lo rtp://@239.192.240.255:5004",
                        "  ffplay -localaddr 127.0.0.1 rtp://239.192.240.255:5004");
    }

    @Test
    void anIpv6GroupStandsInBracketsWhereAPortFollows() {
        assertThat(hints("ff11::671d:2981:1"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .contains(
                        "  vlc --miface lo rtp://@[ff11::671d:2981:1]:5004",
                        "  ffplay rtp://[ff11::671d:2981:1]:5004")
                .anyMatch(line -> line.contains("address=ff11::671d:2981:1 port=5004"));
    }

    private static List<String> hints(String group) {
        return PlayerHints.onLoopback(new StreamAddress(group, "", 5_004, 5_005, 1));
    }
}
