package carillon.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.identity.StationId;
import java.net.StandardProtocolFamily;
import org.junit.jupiter.api.Test;

class BaseChoiceTest {

    private static final StationId STATION = new StationId(1, 2);

    @Test
    void autoIsAnIpv4BaseOfTheStationsOwn() {
        BaseChoice auto = BaseChoice.parse("auto");

        assertThat(auto.family()).isEqualTo(StandardProtocolFamily.INET);
        assertThat(auto.base(STATION, false).toString()).startsWith("239.192.");
        assertThat(auto.base(STATION, false)).isEqualTo(auto.base(STATION, true));
        assertThat(auto.base(STATION, false)).isNotEqualTo(auto.base(new StationId(1, 3), false));
    }

    @Test
    void auto6IsAnIpv6BaseInTheScopeOfTheInterface() {
        BaseChoice auto6 = BaseChoice.parse("auto6");

        assertThat(auto6.family()).isEqualTo(StandardProtocolFamily.INET6);
        assertThat(auto6.base(STATION, false).toString()).startsWith("ff15::");
        assertThat(auto6.base(STATION, true).toString()).startsWith("ff11::");
        assertThat(auto6.base(STATION, true).family()).isEqualTo(auto6.family());
    }

    @Test
    void aGroupIsWhatItSays() {
        BaseChoice chosen = BaseChoice.parse("ff15::4:0");

        assertThat(chosen.family()).isEqualTo(StandardProtocolFamily.INET6);
        assertThat(chosen.base(STATION, true).group(3).getHostAddress())
                .isEqualTo("ff15:0:0:0:0:0:4:3");
    }

    @Test
    void refusesWhatIsNoGroup() {
        assertThatThrownBy(() -> BaseChoice.parse("auto4"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
