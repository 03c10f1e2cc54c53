package carillon.multicast.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves a machine and what does not, and what of it is heard on another. */
class ReachTest {

    private static TwoMachines machines;

    @BeforeAll
    static void connect() {
        machines = TwoMachines.connect();
        // Without it the kernel sends no IPv6 to groups over loopback at all.
        machines.ip("-6 route add local ff00::/8 dev lo");
    }

    @BeforeEach
    void forgetWhatCrossedBefore() {
        machines.crossed();
    }

    @AfterAll
    static void disconnect() {
        if (machines != null) {
            machines.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INET, 239.192.99.1, 0", "INET, 239.192.99.1, 1", "INET, 239.192.99.1, 64",
        "INET6, ff11::99:1, 1", "INET6, ff15::99:1, 64", "INET6, ff1e::99:1, 64",
    })
    void nothingSentToLoopbackLeavesWithoutLocalMembers(String family, String group, int ttl) {
        for (String kind : new String[] {"sendmmsg", "nio"}) {
            machines.here("sender inside lo %s %d 0 %s".formatted(family, ttl, kind));
            assertThat(machines.here("send inside " + group + " 20")).isEqualTo("sent");
        }

        assertThat(machines.crossed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INET, 239.192.99.2, 0, 127.0.0.1", "INET, 239.192.99.2, 1, 127.0.0.1",
        "INET6, ff11::99:2, 1, ::1", "INET6, ff15::99:2, 64, ::1",
    })
    void nothingSentToLoopbackLeavesWithLocalMembers(
            String family, String group, int ttl, String source) {
        assertThat(machines.here("listen local " + group + " lo")).isEqualTo("lo");
        for (String kind : new String[] {"sendmmsg", "nio"}) {
            machines.here("sender inside lo %s %d 0 %s".formatted(family, ttl, kind));
            assertThat(machines.here("send inside " + group + " 20")).isEqualTo("sent");
        }

        assertThat(machines.here("hear local 2")).isEqualTo(source + " " + source);
        assertThat(machines.crossed()).isEmpty();
    }

    @Test
    void aReceiverOnTheCableDoesNotDrawLoopbackOut() {
        assertThat(machines.there("listen far 239.192.99.3 e0")).isEqualTo("e0");
        assertThat(machines.here("listen near 239.192.99.3 everywhere")).isEqualTo("lo,e0");
        machines.here("sender inside lo INET 4 0 sendmmsg");
        machines.here("send inside 239.192.99.3 20");

        assertThat(machines.here("hear near 1")).isEqualTo("127.0.0.1");
        assertThat(machines.there("hear far 0")).isEmpty();
        assertThat(machines.crossed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmmsg", "nio"})
    void ipv4CarriesSourceTtlAndCodePointAndForbidsFragments(String kind) {
        machines.there("listen far 239.192.99.4 e0");
        machines.here("sender out e0 INET 7 46 " + kind);
        machines.here("send out 239.192.99.4 1400");

        assertThat(machines.there("hear far 1")).isEqualTo("10.91.0.1");
        assertThat(machines.crossed())
                .singleElement()
                .asString()
                .contains("tos 0xb8, ttl 7,", "flags [DF]", "10.91.0.1.", "239.192.99.4.5004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmmsg", "nio"})
    void ipv6CarriesSourceHopLimitAndCodePoint(String kind) {
        machines.there("listen far ff15::99:4 e0");
        machines.here("sender out e0 INET6 7 46 " + kind);
        machines.here("send out ff15::99:4 1400");

        assertThat(machines.there("hear far 1")).isEqualTo("fd91::1");
        assertThat(machines.crossed())
                .singleElement()
                .asString()
                .contains("class 0xb8,", "hlim 7,", "fd91::1.", "ff15::99:4.5004");
    }

    @ParameterizedTest
    @CsvSource({
        "INET, 239.192.99.5, 1473, sendmmsg", "INET, 239.192.99.5, 1473, nio",
        "INET6, ff15::99:5, 1453, sendmmsg", "INET6, ff15::99:5, 1453, nio",
    })
    void whatIsTooLongForTheCableIsNotSentInPieces(
            String family, String group, int bytes, String kind) {
        machines.here("sender out e0 " + family + " 1 0 " + kind);

        assertThat(machines.here("send out " + group + " " + bytes)).startsWith("Message too long");
        assertThat(machines.crossed()).isEmpty();
        assertThat(machines.here("send out " + group + " " + (bytes - 1))).isEqualTo("sent");
        assertThat(machines.crossed()).hasSize(1);
    }

    @Test
    void aSourceSpecificGroupIsHeardFromItsSourceOnly() {
        machines.there("listen wants 232.1.99.6 e0 10.91.0.1");
        machines.there("listen other 232.1.99.6 e0 10.91.0.9");
        machines.there("listen six ff3e::8000:6 e0 fd91::1");
        machines.there("listen othersix ff3e::8000:6 e0 fd91::9");
        machines.here("sender out e0 INET 1 0 sendmmsg");
        machines.here("sender six e0 INET6 1 0 sendmmsg");
        machines.here("send out 232.1.99.6 20");
        machines.here("send six ff3e::8000:6 20");

        assertThat(machines.there("hear wants 1")).isEqualTo("10.91.0.1");
        assertThat(machines.there("hear other 0")).isEmpty();
        assertThat(machines.there("hear six 1")).isEqualTo("fd91::1");
        assertThat(machines.there("hear othersix 0")).isEmpty();
    }

    @Test
    void aReceiverHearsOnlyOnTheInterfacesItJoined() {
        machines.there("listen cable 239.192.99.7 e0");
        machines.there("listen loopback 239.192.99.7 lo");
        machines.here("sender out e0 INET 1 0 sendmmsg");
        machines.here("send out 239.192.99.7 20");

        assertThat(machines.there("hear cable 1")).isEqualTo("10.91.0.1");
        assertThat(machines.there("hear loopback 0")).isEmpty();
    }

    @Test
    void rejoiningReportsTheMembershipAnew() {
        assertThat(machines.here("listen again 239.192.99.8 e0")).isEqualTo("e0");
        awaitReports(2);
        assertThat(machines.here("rejoin again")).isEqualTo("e0");

        awaitReports(4);
    }

    @Test
    void theProbeTellsWhetherLoopbackCarriesIpv6() {
        assertThat(machines.here("probe ff11::99:9")).isEmpty();
        assertThat(machines.there("probe ff11::99:9"))
                .isEqualTo(
                        "loopback does not carry multicast to ff11::99:9 here: Network is"
                                + " unreachable (errno 101); as root: ip -6 route add local"
                                + " ff00::/8 dev lo; or choose another interface");
    }

    // Linux sends every report of a change twice.
    private static void awaitReports(int atLeast) {
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        machines.memberships().stream()
                                        .filter(each -> each.contains("239.192.99.8 to_ex"))
                                        .count()
                                >= atLeast);
    }
}
