package carillon.multicast.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.network.AddressText;
import carillon.protocol.identity.StationId;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which groups a station has, and what the bits of a group say. */
class GroupTest {

    // printf '%032d' 0 | xxd -r -p | sha256sum: 374708ff..., and 0x374708ff mod 23 is 11.
    private static final StationId ZERO = new StationId(0, 0);

    @Test
    void derivesTheBaseFromTheStation() {
        BaseGroup base = BaseGroup.ofStation(ZERO);

        assertThat(base).hasToString("239.192.156.0");
        assertThat(text(base.group(1))).isEqualTo("239.192.156.1");
        assertThat(text(base.group(2_047))).isEqualTo("239.192.163.255");
        assertThat(base.family()).isEqualTo(StandardProtocolFamily.INET);
    }

    @Test
    void derivesAnIpv6BaseWithinItsScope() {
        BaseGroup site = BaseGroup.ofStationIpv6(ZERO, false);
        BaseGroup loopback = BaseGroup.ofStationIpv6(ZERO, true);

        assertThat(site).hasToString("ff15::3747:8ff:0");
        assertThat(text(site.group(17))).isEqualTo("ff15::3747:8ff:11");
        assertThat(text(loopback.group(1))).isEqualTo("ff11::3747:8ff:1");
        assertThat(site.family()).isEqualTo(StandardProtocolFamily.INET6);
    }

    @Test
    void derivedBasesUseAllBlocksAndNeverOverlap() {
        SplittableRandom random = new SplittableRandom(7);
        Set<String> bases = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            BaseGroup base = BaseGroup.ofStation(StationId.random(random));
            byte[] last = base.group(2_047).getAddress();
            assertThat(base.address().getAddress()[2] & 0xff).isBetween(68, 244);
            assertThat(last[0]).isEqualTo((byte) 239);
            assertThat(last[1]).isEqualTo((byte) 192);
            assertThat((last[2] & 0xff) - (base.address().getAddress()[2] & 0xff)).isEqualTo(7);
            bases.add(base.toString());
        }
        assertThat(bases).hasSize(23);
    }

    @Test
    void refusesNumbersOutOfReach() {
        BaseGroup base = BaseGroup.ofStation(ZERO);

        assertThat(base.reaches(0)).isFalse();
        assertThat(base.reaches(1)).isTrue();
        assertThat(base.reaches(2_047)).isTrue();
        assertThat(base.reaches(2_048)).isFalse();
        assertThatThrownBy(() -> base.group(2_048)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> base.group(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "239.192.100.0, 5000, 239.192.119.136",
        "239.255.255.250, 5, 239.255.255.255",
        "232.1.0.0, 1, 232.1.0.1",
        "ff15::, 1, ff15::1",
        "ff15::1:ffff, 1, ff15::2:0",
        "ff3e::8000:0, 2147483647, ff3e::ffff:ffff",
    })
    void countsFromAChosenBase(String base, int number, String group) {
        assertThat(text(BaseGroup.parse(base).group(number))).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"239.255.255.250, 6", "232.255.255.0, 256", "ff15::ffff:fff0, 16"})
    void neverLeavesTheKindOfItsBase(String base, int number) {
        assertThat(BaseGroup.parse(base).reaches(number)).isFalse();
        assertThat(BaseGroup.parse(base).reaches(number - 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "radio", "192.0.2.1", "239.255.255.255", "224.0.0.0", "224.0.0.9", "::"})
    void refusesBasesWithoutRoomForChannels(String text) {
        assertThatThrownBy(() -> BaseGroup.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBaseThatIsNoGroup() {
        InetAddress host = InetAddress.ofLiteral("192.0.2.1");
        InetAddress group = InetAddress.ofLiteral("239.1.2.3");
        assertThatThrownBy(() -> new BaseGroup(host, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BaseGroup(group, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "232.0.0.1, true", "232.255.255.255, true", "239.192.1.1, false", "233.0.0.1, false",
        "ff3e::8000:1, true", "ff35::1, true", "ff35:30::1, false", "ff15::1, false",
    })
    void knowsGroupsThatBelongToASource(String group, boolean isSpecific) {
        assertThat(GroupAddress.isSourceSpecific(GroupAddress.parse(group))).isEqualTo(isSpecific);
    }

    @ParameterizedTest
    @CsvSource({
        "239.192.68.1, 239.195.255.255",
        "232.1.1.1, 239.195.255.255",
        "ff15::1, ff05::2:7ffe",
        "ff11::1, ff01::2:7ffe",
        "ff3e::8000:1, ff0e::2:7ffe",
    })
    void announcesInTheScopeOfTheGroup(String group, String announcements) {
        assertThat(text(GroupAddress.announcements(GroupAddress.parse(group))))
                .isEqualTo(announcements);
    }

    private static String text(InetAddress address) {
        return AddressText.of(address);
    }
}
