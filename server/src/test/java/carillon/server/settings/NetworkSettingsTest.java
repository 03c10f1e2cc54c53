package carillon.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.multicast.choice.InterfaceChoice;
import carillon.protocol.identity.StationId;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {

    private static final StationId STATION = new StationId(1, 2);

    @Test
    void refusesAListGroupThatIsNoneInWords() {
        refuses(InetSocketAddress.createUnresolved("list.example", 6700), "list.example is not");
        refuses(new InetSocketAddress("239.192.67.1", 0), "port 0");
        refuses(new InetSocketAddress("192.0.2.1", 6700), "not a multicast group");
    }

    @Test
    void keepsChannelsOffTheGroupOfTheProgrammeList() {
        NetworkSettings settings = settings("239.192.67.1", "239.192.67.0");

        assertThat(settings.obstacle(STATION, 1))
                .hasValue("its group, 239.192.67.1, is that of the programme list");
        assertThat(settings.obstacle(STATION, 2)).isEmpty();
        assertThat(settings("ff15::6700", "ff15::6700:0").obstacle(STATION, 1)).isEmpty();
        assertThat(settings("ff15::6700", "ff15::66ff").obstacle(STATION, 1)).isPresent();
    }

    @Test
    void keepsChannelsOffTheGroupsOfSap() {
        assertThat(settings("239.192.67.1", "239.195.255.0").obstacle(STATION, 255))
                .hasValue("its group, 239.195.255.255, is one of SAP");
        assertThat(settings("239.192.67.1", "224.2.127.250").obstacle(STATION, 4)).isPresent();
        assertThat(settings("239.192.67.1", "ff05::2:7ff0").obstacle(STATION, 14)).isPresent();
        assertThat(settings("239.192.67.1", "ff05::2:7ff0").obstacle(STATION, 15)).isEmpty();
    }

    @Test
    void keepsChannelsOffTheAirWhoseNumberIsTooHigh() {
        assertThat(settings("239.192.67.1", "auto").obstacle(STATION, 2_047)).isEmpty();
        assertThat(settings("239.192.67.1", "auto").obstacle(STATION, 2_048))
                .hasValueSatisfying(why -> assertThat(why).contains("too high", "2047"));
    }

    private static NetworkSettings settings(String listGroup, String base) {
        return settings(new InetSocketAddress(listGroup, 6_700), BaseChoice.parse(base));
    }

    private static void refuses(InetSocketAddress listGroup, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(listGroup))
                .withMessageContaining(words);
    }

    private static NetworkSettings settings(InetSocketAddress listGroup) {
        return settings(listGroup, new BaseChoice.Own(StandardProtocolFamily.INET));
    }

    private static NetworkSettings settings(InetSocketAddress listGroup, BaseChoice base) {
        return new NetworkSettings(
                new InterfaceChoice.Local(),
                new NetworkSettings.Reach(1, 0),
                listGroup,
                base,
                5004,
                SapMode.OFF);
    }
}
