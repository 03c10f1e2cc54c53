package carillon.multicast.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Senders and receivers on a network that changes under them, and on one with many interfaces. */
class FollowingTest {

    private static final List<String> KINDS = List.of("sendmmsg", "nio");

    private static TwoMachines machines;

    @BeforeAll
    static void connect() {
        machines = TwoMachines.connect();
    }

    @AfterAll
    static void disconnect() {
        if (machines != null) {
            machines.close();
        }
    }

    @Test
    void sendsAgainByItselfWhenTheInterfaceReturns() {
        for (String kind : KINDS) {
            machines.here("sender " + kind + " e0 INET 1 0 " + kind);
            assertThat(machines.here("send " + kind + " 239.192.99.1 20")).isEqualTo("sent");
        }
        machines.ip("link set e0 down");
        for (String kind : KINDS) {
            assertThat(machines.here("send " + kind + " 239.192.99.1 20"))
                    .startsWith("Network is unreachable");
        }
        machines.ip("link set e0 up");
        for (String kind : KINDS) {
            assertThat(machines.here("send " + kind + " 239.192.99.1 20")).isEqualTo("sent");
        }
    }

    @Test
    void autoFollowsTheAddressAndTheDefaultRoute() {
        assertThat(machines.here("sender s auto INET 1 0 sendmmsg")).isEqualTo("e0 (10.91.0.1)");
        machines.here("watch s auto");
        assertThat(machines.there("listen far 239.192.99.2 e0")).isEqualTo("e0");

        machines.ip("addr del 10.91.0.1/24 dev e0");
        assertThat(machines.here("look s")).startsWith("trouble: no interface is up");
        assertThat(machines.here("send s 239.192.99.2 20")).startsWith("Network is unreachable");
        machines.ip("addr add 10.91.0.7/24 dev e0");
        assertThat(machines.here("look s")).isEqualTo("e0 (10.91.0.7)");
        assertThat(machines.here("send s 239.192.99.2 20")).isEqualTo("sent");
        assertThat(machines.there("hear far 1")).isEqualTo("10.91.0.7");

        machines.ip("link add d0 type veth peer name d1");
        machines.ip("link set d1 up");
        machines.ip("link set d0 up");
        machines.ip("addr add 10.92.0.1/24 dev d0");
        assertThat(machines.here("look s")).isEqualTo("e0 (10.91.0.7)");
        machines.ip("route add default via 10.92.0.2");
        assertThat(machines.here("look s")).isEqualTo("d0 (10.92.0.1)");
        machines.ip("link del d0");
        assertThat(machines.here("look s")).isEqualTo("e0 (10.91.0.7)");
        assertThat(machines.here("send s 239.192.99.2 20")).isEqualTo("sent");
        assertThat(machines.there("hear far 1")).isEqualTo("10.91.0.7");
        machines.ip("addr del 10.91.0.7/24 dev e0");
        machines.ip("addr add 10.91.0.1/24 dev e0");
    }

    @Test
    void joinsOnMoreInterfacesThanOneSocketMay() {
        for (int i = 0; i < 10; i++) {
            machines.ip("link add a" + i + " type veth peer name b" + i);
            machines.ip("addr add 10.93." + i + ".1/24 dev a" + i);
            machines.ip("addr add 10.94." + i + ".1/24 dev b" + i);
            machines.ip("link set a" + i + " up");
            machines.ip("link set b" + i + " up");
        }
        String joined = machines.here("listen all 239.192.99.3 everywhere");
        assertThat(joined.split(",", -1)).hasSizeGreaterThanOrEqualTo(2 + 20);

        List<String> names = IntStream.range(0, 10).mapToObj(i -> "a" + i).toList();
        for (String name : names) {
            machines.here("sender s " + name + " INET 1 0 sendmmsg");
            machines.here("send s 239.192.99.3 20");
        }
        // Once each: looped back to the one socket that joined there, and dropped at the other end
        // of its cable as a datagram that claims to come from here.
        assertThat(machines.here("hear all 10").split(" ", -1)).hasSize(10);
        names.forEach(name -> machines.ip("link del " + name));
    }
}
