package carillon.multicast.reach;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two network namespaces joined by a cable, {@code e0} at either end: 10.91.0.1 and fd91::1 here,
 * 10.91.0.2 and fd91::2 over there. In each runs a {@link NamespaceProgram}; over there tcpdump
 * shows what comes out of the cable. Nothing can leave them.
 */
final class TwoMachines implements AutoCloseable {

    private static final String HERE = "m-here-" + ProcessHandle.current().pid();
    private static final String THERE = "m-there-" + ProcessHandle.current().pid();

    private static final String MARKER = "239.192.99.99";

    private final List<String> memberships = new ArrayList<>();
    private final Shell here;
    private final Shell there;
    private final Shell cable;

    private TwoMachines() {
        List<String> tcpdump = List.of("tcpdump", "--immediate-mode", "-nvli", "e0", "udp or igmp");
        cable = Shell.start(inside(THERE, tcpdump));
        here = startProgram(HERE);
        there = startProgram(THERE);
        awaitListening();
    }

    /** Skips the running test if they cannot be made; fails it where tools are required. */
    static TwoMachines connect() {
        need("ip");
        need("tcpdump");
        if (!"root".equals(System.getProperty("user.name"))) {
            missing("network namespaces need root");
        }
        try {
            build();
            return new TwoMachines();
        } catch (RuntimeException e) {
            remove();
            throw e;
        }
    }

    /** Has the program here do something. */
    String here(String command) {
        return here.ask(command);
    }

    /** Has the program over there do something. */
    String there(String command) {
        return there.ask(command);
    }

    /** Runs {@code ip} here. */
    void ip(String words) {
        runIp(HERE, words);
    }

    /**
     * The media datagrams that came out of the cable since the last call. One sent last of all
     * marks the end, so that nothing has to be waited for.
     */
    List<String> crossed() {
        here.ask("sender marker e0 INET 1 0 sendmmsg");
        here.ask("send marker " + MARKER + " 9");
        List<String> packets = packetsUntil(MARKER);
        packets.stream().filter(each -> each.contains("igmp")).forEach(memberships::add);
        return packets.stream().filter(each -> each.contains("UDP")).toList();
    }

    /** All reports of memberships in IPv4 groups that either machine sent so far. */
    List<String> memberships() {
        crossed();
        return memberships;
    }

    @Override
    public void close() {
        here.close();
        there.close();
        cable.close();
        remove();
    }

    private static void build() {
        Shell.run("ip", "netns", "add", HERE);
        Shell.run("ip", "netns", "add", THERE);
        runIp(HERE, "link add e0 type veth peer name e0 netns " + THERE);
        configure(HERE, 1);
        configure(THERE, 2);
        runIp(HERE, "route add default via 10.91.0.2");
        // Repeat reports of memberships soon: tests wait for them.
        String interval = "net.ipv4.conf.e0.igmpv3_unsolicited_report_interval=20";
        Shell.run("ip", "netns", "exec", HERE, "sysctl", "-qw", interval);
    }

    private static void configure(String namespace, int host) {
        runIp(namespace, "link set lo up");
        runIp(namespace, "link set e0 up");
        runIp(namespace, "addr add 10.91.0." + host + "/24 dev e0");
        runIp(namespace, "addr add fd91::" + host + "/64 dev e0 nodad");
    }

    private static void remove() {
        for (String namespace : List.of(HERE, THERE)) {
            if (Files.exists(Path.of("/run/netns", namespace))) {
                Shell.run("ip", "netns", "del", namespace);
            }
        }
    }

    private static Shell startProgram(String namespace) {
        String path = System.getProperty("java.class.path");
        return Shell.start(
                inside(
                        namespace,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("surefire.test.class.path", path),
                                NamespaceProgram.class.getName())));
    }

    // A packet is a line that begins with the time of day, and those after it that do not. The one
    // with the mark is left out.
    private List<String> packetsUntil(String mark) {
        List<String> packets = new ArrayList<>();
        StringBuilder packet = new StringBuilder();
        for (String line = cable.nextLine(); !line.contains(mark); line = cable.nextLine()) {
            if (Character.isDigit(line.charAt(0))) {
                packets.add(packet.toString());
                packet.setLength(0);
            }
            packet.append(line);
        }
        return packets;
    }

    private void awaitListening() {
        String line = cable.nextLine();
        while (!line.contains("listening on e0")) {
            line = cable.nextLine();
        }
    }

    private static void runIp(String namespace, String words) {
        List<String> all = new ArrayList<>(List.of("ip", "-n", namespace));
        all.addAll(List.of(words.split(" ", -1)));
        Shell.run(all.toArray(String[]::new));
    }

    private static List<String> inside(String namespace, List<String> words) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        all.addAll(words);
        return all;
    }

    private static void need(String program) {
        boolean isInstalled =
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv("PATH"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!isInstalled) {
            missing(program + " is not installed");
        }
    }

    private static void missing(String reason) {
        if (Boolean.getBoolean("carillon.tools.required")) {
            fail(reason);
        }
        abort(reason);
    }
}
