package carillon.server.cast;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChannelPlaceTest {

    private static final InetAddress FIRST = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress SECOND = InetAddress.ofLiteral("192.0.2.99");

    private final AtomicReference<InetAddress> source = new AtomicReference<>(FIRST);

    private ChannelPlace place(String group) {
        return new ChannelPlace(
                new ChannelLabel(3, "News", ""),
                new StreamAddress(group, "", 5004, 5005, 77),
                new ChannelPlace.Outlet(source::get, 1));
    }

    @Test
    void namesTheSourceOfASourceSpecificGroupAndFollowsIt() {
        ChannelPlace place = place("232.1.2.3");
        assertThat(place.address().source()).isEqualTo("192.0.2.7");

        source.set(SECOND);

        assertThat(place.address().source()).isEqualTo("192.0.2.99");
        assertThat(place.address().group()).isEqualTo("232.1.2.3");
        assertThat(place.session().text())
                .contains("a=source-filter: incl IN IP4 232.1.2.3 192.0.2.99")
                .doesNotContain("192.0.2.7");
    }

    @Test
    void namesNoSourceOfAnyOtherGroup() {
        assertThat(place("239.192.68.3").address().source()).isEmpty();
    }

    @Test
    void announcesWithTheAddressItIsSentFromNow() {
        ChannelPlace place = place("239.192.68.3");
        assertThat(place.session().origin().address()).isEqualTo(FIRST);

        source.set(SECOND);

        assertThat(place.session().origin().address()).isEqualTo(SECOND);
        assertThat(place.session().text()).contains("IN IP4 192.0.2.99");
    }
}
