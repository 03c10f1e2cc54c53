package carillon.multicast.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One batch for two families. */
class DualSenderTest {

    private static final NetworkPath IPV4 = Loopback.path(StandardProtocolFamily.INET);
    private static final NetworkPath IPV6 = Loopback.path(StandardProtocolFamily.INET6);
    private static final Destination FOUR =
            Destination.of(new InetSocketAddress("239.192.99.6", 5004));
    private static final Destination SIX = Destination.of(new InetSocketAddress("ff15::6", 5004));

    private final ScriptedSocket fourSocket = new ScriptedSocket();
    private final ScriptedSocket sixSocket = new ScriptedSocket();
    private final ScriptedSocket nextSix = new ScriptedSocket();
    private final Deque<BatchSocket> sixSockets = new ArrayDeque<>(List.of(sixSocket, nextSix));
    private final SendFailures failures = new SendFailures();
    private final BatchSender sender =
            new DualSender(
                    new SendmmsgSender(SendOptions.on(IPV4), _ -> fourSocket, failures),
                    new SendmmsgSender(SendOptions.on(IPV6), _ -> sixSockets.remove(), failures));
    private final Slab slab = sender.allocate(10);

    @Test
    void sendsEachDatagramOverThePathOfItsFamily() {
        sender.add(slab, 0, 1, FOUR);
        sender.add(slab, 0, 1, SIX);
        sender.add(slab, 0, 1, SIX);

        assertThat(sender.pending()).isEqualTo(3);
        assertThat(sender.flush()).isEqualTo(3);
        assertThat(fourSocket.calls()).containsExactly(1);
        assertThat(sixSocket.calls()).containsExactly(2);
        assertThat(sender.pending()).isZero();
    }

    @Test
    void countsFailuresOfBothTogether() {
        fourSocket.answering(-Errno.ENETUNREACH);
        sixSocket.answering(-Errno.EPERM);
        sender.add(slab, 0, 1, FOUR);
        sender.add(slab, 0, 1, SIX);

        assertThat(sender.flush()).isZero();
        assertThat(sender.failures().total()).isEqualTo(2);
        assertThat(sender.failures().of(SendFailure.FORBIDDEN)).isEqualTo(1);
    }

    @Test
    void holdsOneBatchWhateverTheFamilies() {
        for (int i = 0; i < sender.capacity(); i++) {
            sender.add(slab, 0, 1, i % 2 == 0 ? FOUR : SIX);
        }

        assertThatThrownBy(() -> sender.add(slab, 0, 1, FOUR))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reopensThePathOfTheFamilyOnly() {
        sender.reopen(IPV6);
        sender.flush();

        assertThat(sixSocket.isClosed()).isTrue();
        assertThat(fourSocket.isClosed()).isFalse();
    }

    @Test
    void closesBoth() {
        sender.close();

        assertThat(fourSocket.isClosed()).isTrue();
        assertThat(sixSocket.isClosed()).isTrue();
    }

    @Test
    void isOpenedForOnePathOfEachFamily() {
        SendOptions four = SendOptions.on(IPV4);
        SendOptions six = SendOptions.on(IPV6);
        try (BatchSender both = Senders.open(four, six)) {
            both.add(slab, 0, 1, FOUR);
            assertThat(both.flush()).isEqualTo(1);
        }
        assertThatThrownBy(() -> Senders.open(six, four))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Senders.open(four, four))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
