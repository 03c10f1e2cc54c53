package carillon.multicast.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import carillon.multicast.MulticastException;
import carillon.multicast.choice.InterfaceChoice;
import carillon.multicast.choice.Listening;
import carillon.multicast.group.GroupAddress;
import carillon.multicast.network.AddressText;
import carillon.multicast.network.InterfaceState;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkState;
import carillon.multicast.network.NetworkView;
import carillon.multicast.network.NetworkWatcher;
import carillon.multicast.receive.Datagram;
import carillon.multicast.receive.GroupReceiver;
import carillon.multicast.receive.LoopbackProbe;
import carillon.multicast.receive.ReceiveOptions;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import carillon.multicast.socket.Senders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs inside a namespace and does there what a test says, one line of words at a time; answers
 * each with one line. It ends with its standard input.
 */
final class NamespaceProgram {

    private static final int PORT = 5004;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(60);

    private final NetworkView view = NetworkView.ofThisMachine();
    private final Map<String, BatchSender> senders = new HashMap<>();
    private final Map<String, GroupReceiver> receivers = new HashMap<>();
    private final Map<String, NetworkWatcher<NetworkPath>> watchers = new HashMap<>();
    private final Map<String, NetworkPath> paths = new HashMap<>();

    private NamespaceProgram() {}

    public static void main(String[] arguments) throws IOException {
        NamespaceProgram program = new NamespaceProgram();
        try (BufferedReader commands =
                new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                System.out.println(program.answer(List.of(line.split(" ", -1))));
            }
        }
    }

    private String answer(List<String> words) {
        try {
            String name = words.get(1);
            List<String> rest = words.subList(2, words.size());
            return switch (words.getFirst()) {
                case "sender" -> openSender(name, rest);
                case "send" -> send(sender(name), rest);
                case "listen" -> listen(name, rest);
                case "hear" -> hear(receiver(name), rest.getFirst());
                case "rejoin" -> rejoin(receiver(name));
                case "probe" -> LoopbackProbe.complaint(GroupAddress.parse(name));
                case "watch" -> watch(name, rest.getFirst());
                case "look" -> look(name);
                default -> throw new IllegalArgumentException("unknown: " + words);
            };
        } catch (MulticastException e) {
            return "refused: " + e.getMessage();
        }
    }

    /** NAME CHOICE FAMILY TTL DSCP nio|sendmmsg. */
    private String openSender(String name, List<String> words) {
        System.setProperty(Senders.PROPERTY, words.get(4));
        int ttl = Integer.parseInt(words.get(2));
        int dscp = Integer.parseInt(words.get(3));
        NetworkPath path = resolve(words.get(0), words.get(1), view.now());
        senders.put(name, Senders.open(new SendOptions(path, ttl, dscp, 1 << 20)));
        return path.toString();
    }

    /** NAME GROUP BYTES. */
    private static String send(BatchSender sender, List<String> words) {
        InetAddress group = GroupAddress.parse(words.get(0));
        int bytes = Integer.parseInt(words.get(1));
        Destination to = Destination.of(new InetSocketAddress(group, PORT));
        Slab slab = Slab.allocate(bytes);
        sender.add(slab, 0, bytes, to);
        return sender.flush() == 1 ? "sent" : sender.failures().lastCause();
    }

    /** NAME GROUP INTERFACES, or {@code everywhere}; perhaps SOURCE. */
    private String listen(String name, List<String> words) {
        InetAddress group = GroupAddress.parse(words.get(0));
        ReceiveOptions options = ReceiveOptions.of(group, PORT, interfaces(words.get(1), group));
        List<InetAddress> sources = words.stream().skip(2).map(InetAddress::ofLiteral).toList();
        receivers.put(name, GroupReceiver.open(options.from(sources)));
        return String.join(",", receiver(name).joins().joined());
    }

    /** NAME COUNT: the sources of as many datagrams, and of any more that follow at once. */
    private static String hear(GroupReceiver receiver, String expected) {
        List<String> sources = new ArrayList<>();
        int count = Integer.parseInt(expected);
        while (receiver.receive(sources.size() < count ? PATIENCE : MOMENT)
                instanceof Datagram datagram) {
            sources.add(AddressText.of(datagram.source().getAddress()));
        }
        return String.join(" ", sources);
    }

    private static String rejoin(GroupReceiver receiver) {
        receiver.rejoin();
        return String.join(",", receiver.joins().joined());
    }

    /** NAME CHOICE: reopens the sender of that name when the path it means changes. */
    private String watch(String name, String choice) {
        NetworkPath now = resolve(choice, "INET", view.now());
        BatchSender sender = sender(name);
        paths.put(name, now);
        watchers.put(
                name,
                new NetworkWatcher<>(
                        view,
                        state -> resolve(choice, "INET", state),
                        now,
                        path -> {
                            sender.reopen(path);
                            paths.put(name, path);
                        }));
        return now.toString();
    }

    private String look(String name) {
        NetworkWatcher<NetworkPath> watcher = Objects.requireNonNull(watchers.get(name));
        watcher.check();
        return watcher.trouble().isEmpty()
                ? String.valueOf(paths.get(name))
                : "trouble: " + watcher.trouble();
    }

    private List<NetworkInterface> interfaces(String names, InetAddress group) {
        NetworkState state = view.now();
        StandardProtocolFamily family =
                group.getAddress().length == 4
                        ? StandardProtocolFamily.INET
                        : StandardProtocolFamily.INET6;
        List<InterfaceState> chosen =
                names.equals("everywhere")
                        ? Listening.everywhere(state, family)
                        : Listening.on(InterfaceChoice.parse(names), state, family);
        return Listening.networkInterfaces(chosen);
    }

    private static NetworkPath resolve(String choice, String family, NetworkState state) {
        return InterfaceChoice.parse(choice).resolve(state, StandardProtocolFamily.valueOf(family));
    }

    private BatchSender sender(String name) {
        return Objects.requireNonNull(senders.get(name), name);
    }

    private GroupReceiver receiver(String name) {
        return Objects.requireNonNull(receivers.get(name), name);
    }
}
