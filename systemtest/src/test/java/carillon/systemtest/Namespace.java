package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A network namespace of a test's own: a machine whose datagrams cannot leave the test. */
final class Namespace implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private Namespace(String name) {
        this.name = name;
    }

    /**
     * A machine whose loopback carries multicast. Standard players join on the interface of the
     * route, so the multicast ranges are routed to loopback.
     */
    static Namespace open() {
        Namespace namespace = machine();
        namespace.ip("link", "set", "lo", "multicast", "on");
        namespace.ip("route", "add", "224.0.0.0/4", "dev", "lo", "src", "127.0.0.1");
        namespace.ip("-6", "route", "add", "local", "ff00::/8", "dev", "lo");
        return namespace;
    }

    /** A machine as it comes: loopback is up, no route is set. */
    static Namespace machine() {
        Tool.needNamespaces();
        String name = "carillon-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        run("ip", "netns", "add", name);
        Namespace namespace = new Namespace(name);
        namespace.ip("link", "set", "lo", "up");
        return namespace;
    }

    String name() {
        return name;
    }

    /** The words that run a command inside this namespace. */
    List<String> inside(List<String> words) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(words);
        return all;
    }

    /** The processes in this namespace whose command line has that word. */
    List<ProcessHandle> processes(String word) {
        try (Program pids = Program.start(List.of("ip", "netns", "pids", name))) {
            assertThat(pids.awaitExit(Duration.ofSeconds(10))).as(pids.transcript()).isZero();
            return pids.output().stream()
                    .map(line -> Long.parseLong(line.strip()))
                    .filter(pid -> commandLine(pid).contains(word))
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        }
    }

    /** Starts a program inside this namespace. */
    Program run(List<String> words) {
        return Program.start(inside(words));
    }

    /** Runs {@code ip} inside this namespace. */
    void ip(String... words) {
        List<String> all = new ArrayList<>(List.of("ip", "-n", name));
        all.addAll(List.of(words));
        run(all.toArray(String[]::new));
    }

    /** Joins this namespace with another by a pair of virtual Ethernet interfaces. */
    void connect(Namespace other) {
        connect(other, "e0", 91);
    }

    /**
     * Joins this namespace with another by one more pair.
     *
     * @param device its name in both
     * @param network its addresses are 10.network.0.1 and 2, fdnetwork::1 and 2
     */
    void connect(Namespace other, String device, int network) {
        ip("link", "add", device, "type", "veth", "peer", "name", device, "netns", other.name);
        join(device, network, 1);
        other.join(device, network, 2);
    }

    private void join(String device, int network, int host) {
        ip("addr", "add", "10." + network + ".0." + host + "/24", "dev", device);
        ip("addr", "add", "fd" + network + "::" + host + "/64", "dev", device, "nodad");
        ip("link", "set", device, "up");
    }

    @Override
    public void close() {
        run("ip", "netns", "del", name);
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return ""; // it has ended meanwhile
        }
    }

    private static void run(String... words) {
        try (Program program = Program.start(List.of(words))) {
            assertThat(program.awaitExit(Duration.ofSeconds(10))).as(program.transcript()).isZero();
        }
    }
}
