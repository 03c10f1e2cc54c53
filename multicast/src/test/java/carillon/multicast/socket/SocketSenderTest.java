package carillon.multicast.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.MulticastException;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailure;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a batch goes on when the system takes part of it, or refuses some of it. */
class SocketSenderTest {

    private static final NetworkPath PATH = Loopback.path(StandardProtocolFamily.INET);
    private static final Destination GROUP =
            Destination.of(new InetSocketAddress("239.192.99.1", 5004));

    private final ScriptedSocket socket = new ScriptedSocket();
    private final Deque<ScriptedSocket> sockets = new ArrayDeque<>(List.of(socket));
    private final BatchSender sender =
            new SocketSender(SendOptions.on(PATH), _ -> new SendmmsgSocket(sockets.remove()));
    private final Slab slab = Slab.allocate(100);

    @Test
    void sendsWholeBatchWithOneCall() {
        add(5);

        assertThat(sender.flush()).isEqualTo(5);
        assertThat(socket.calls()).containsExactly(5);
        assertThat(sender.pending()).isZero();
        assertThat(sender.failures().total()).isZero();
        assertThat(sender.failures().lastCause()).isEmpty();
    }

    @Test
    void goesOnWhereAPartialSendStopped() {
        socket.answering(2, 1);
        add(5);

        assertThat(sender.flush()).isEqualTo(5);
        assertThat(socket.calls()).containsExactly(5, 3, 2);
    }

    @Test
    void leavesOutTheOneThatIsRefusedAndSendsTheRest() {
        socket.answering(2, -Errno.EMSGSIZE, 2);
        add(5);

        assertThat(sender.flush()).isEqualTo(4);
        assertThat(socket.calls()).containsExactly(5, 3, 2);
        assertThat(sender.failures().of(SendFailure.TOO_LARGE)).isEqualTo(1);
        assertThat(sender.failures().last()).isEqualTo(SendFailure.TOO_LARGE);
        assertThat(sender.failures().total()).isEqualTo(1);
    }

    @Test
    void asksAgainWhenInterrupted() {
        socket.answering(-Errno.EINTR, -Errno.EINTR);
        add(3);

        assertThat(sender.flush()).isEqualTo(3);
        assertThat(sender.failures().total()).isZero();
    }

    @Test
    void dropsTheRestWhenTheBufferIsFull() {
        socket.answering(1, -Errno.EAGAIN);
        add(5);

        assertThat(sender.flush()).isEqualTo(1);
        assertThat(socket.calls()).containsExactly(5, 4);
        assertThat(sender.failures().of(SendFailure.BUFFER_FULL)).isEqualTo(4);
        assertThat(sender.pending()).isZero();
    }

    @Test
    void countsEachCauseAndKeepsTheLastOne() {
        socket.answering(-Errno.ENOBUFS, -Errno.ENETUNREACH, -Errno.ENETDOWN, -Errno.EPERM, -5);
        add(5);

        assertThat(sender.flush()).isZero();
        SendFailures failures = sender.failures();
        assertThat(failures.of(SendFailure.BUFFER_FULL)).isEqualTo(1);
        assertThat(failures.of(SendFailure.UNREACHABLE)).isEqualTo(2);
        assertThat(failures.of(SendFailure.FORBIDDEN)).isEqualTo(1);
        assertThat(failures.of(SendFailure.OTHER)).isEqualTo(1);
        assertThat(failures.lastCause()).isEqualTo("Input/output error (errno 5)");
    }

    @Test
    void recoversByItselfAfterFailures() {
        socket.answering(-Errno.ENETUNREACH);
        add(1);
        sender.flush();
        add(1);

        assertThat(sender.flush()).isEqualTo(1);
    }

    @Test
    void takesUpReopenedSocketAtTheNextFlush() {
        ScriptedSocket second = new ScriptedSocket();
        sockets.add(second);
        sender.reopen(PATH);
        assertThat(socket.isClosed()).isFalse();
        add(1);
        sender.flush();

        assertThat(socket.isClosed()).isTrue();
        assertThat(second.calls()).containsExactly(1);
    }

    @Test
    void keepsTheOldSocketWhenReopeningFails() {
        BatchSender failing =
                new SocketSender(
                        SendOptions.on(PATH),
                        _ -> {
                            if (socket.calls().isEmpty()) {
                                return new SendmmsgSocket(socket);
                            }
                            throw new MulticastException("no such device");
                        });
        failing.add(slab, 0, 10, GROUP);
        failing.flush();

        assertThatThrownBy(() -> failing.reopen(PATH)).isInstanceOf(MulticastException.class);
        failing.add(slab, 0, 10, GROUP);
        assertThat(failing.flush()).isEqualTo(1);
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void closesAlsoTheSocketThatWasNotYetTakenUp() {
        ScriptedSocket second = new ScriptedSocket();
        ScriptedSocket afterClose = new ScriptedSocket();
        sockets.addAll(List.of(second, afterClose));
        sender.reopen(PATH);
        sender.close();
        sender.close();
        sender.reopen(PATH);

        assertThat(socket.isClosed()).isTrue();
        assertThat(second.isClosed()).isTrue();
        assertThat(afterClose.isClosed()).isTrue();
    }

    @Test
    void refusesMoreThanABatchHolds() {
        add(sender.capacity());

        assertThatThrownBy(() -> add(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesBytesOutsideTheSlab() {
        assertThatThrownBy(() -> sender.add(slab, 91, 10, GROUP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 bytes at 91 of a slab of 100");
        assertThatThrownBy(() -> sender.add(slab, -1, 1, GROUP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender.add(slab, Integer.MAX_VALUE, 1, GROUP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender.add(slab, 0, -1, GROUP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDestinationAndPathOfAnotherFamily() {
        Destination other = Destination.of(new InetSocketAddress("ff15::1", 5004));

        assertThatThrownBy(() -> sender.add(slab, 0, 1, other))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender.reopen(Loopback.path(StandardProtocolFamily.INET6)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void add(int datagrams) {
        for (int i = 0; i < datagrams; i++) {
            sender.add(slab, i, 10, GROUP);
        }
    }
}
