package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media files that change, or do not, under a server's feet. */
class MediaFilesIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern OPENED = Pattern.compile("openat\\(.*/([^/\"]*\\.mp3)\"");

    @TempDir private Path folder;
    private Namespace namespace;
    private Path library;
    private ServerHome home;

    @BeforeEach
    void makeHome() {
        namespace = Namespace.open();
        library = folder.resolve("library");
        home = ServerHome.of(namespace, library, folder.resolve("state"));
    }

    @AfterEach
    void removeNamespace() {
        if (namespace != null) {
            namespace.close();
        }
    }

    @Test
    void aSecondStartOpensNoFileButThoseOnTheAir() throws IOException {
        Tool.need("strace");
        Path channel = SampleLibrary.channel(library, "Bells", 9, 9, 9, 9, 9, 9);
        startAndStop();

        assertThat(opened("second")).hasSizeLessThanOrEqualTo(2); // on now, and perhaps the next

        Files.setLastModifiedTime(channel.resolve("4.mp3"), FileTime.fromMillis(0));
        assertThat(opened("third")).contains("4.mp3").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aFileWithAnOldFingerprintIsTakenAsItWas() throws IOException {
        Path channel = SampleLibrary.channel(library, "Bells", 9, 9);
        startAndStop();
        for (String name : List.of("1.mp3", "2.mp3")) {
            spoilUnnoticed(channel.resolve(name));
        }
        try (Program server = home.onAir()) {
            assertThat(server.output()).anyMatch(line -> line.contains("2 tracks, 0:17"));
        }
    }

    @Test
    void anOpenFileThatIsDeletedPlaysOn() throws IOException {
        Path channel = SampleLibrary.channel(library, "Bells", 30, 30);
        try (Program server = home.onAir();
                Capture wire = Capture.start(namespace, folder.resolve("wire.pcap"))) {
            server.letRun(Duration.ofMillis(500));
            Files.delete(channel.resolve(openFile(server)));
            server.letRun(Duration.ofSeconds(7)); // longer than what is read ahead
            assertThat(home.logRows()).containsExactly("Bells 1 START");
            assertThat(longestSilence(wire.datagrams())).isLessThan(0.3);
        }
    }

    @Test
    void aFileCutShortOnTheAirIsLeftForTheNextWithinASecond() throws IOException {
        Path channel = SampleLibrary.channel(library, "Bells", 50, 50);
        try (Program server = home.onAir();
                Capture wire = Capture.start(namespace, folder.resolve("wire.pcap"))) {
            server.letRun(Duration.ofMillis(500));
            Files.write(
                    channel.resolve(openFile(server)),
                    new byte[0],
                    StandardOpenOption.TRUNCATE_EXISTING);
            server.awaitLine("going on with the next track", LIMIT);
            server.letRun(Duration.ofSeconds(2));

            assertThat(home.logRows()).containsExactly("Bells 1 START", "Bells 2 FAULT");
            List<Datagram> media = wire.datagrams();
            assertThat(longestSilence(media)).isLessThan(1.0);
            assertIndexGoesOn(media);
        }
    }

    @Test
    @Tag("long")
    void aChannelWithoutReadableFilesFallsSilentOnceAndReturns() throws IOException {
        Path only = SampleLibrary.channel(library, "Bells", 3).resolve("1.mp3");
        byte[] bytes = Files.readAllBytes(only);
        FileTime written = Files.getLastModifiedTime(only);
        try (Program server = home.onAir()) {
            Files.write(only, new byte[0]);
            server.awaitLine("no file can be read; silent", LIMIT);
            server.letRun(Duration.ofSeconds(12)); // two more attempts
            assertThat(server.errors()).filteredOn(line -> line.contains("silent")).hasSize(1);
            Files.write(only, bytes);
            Files.setLastModifiedTime(only, written);
            try (Capture wire = Capture.start(namespace, folder.resolve("wire.pcap"))) {
                server.awaitLine("on the air again", Duration.ofSeconds(8));
                server.letRun(Duration.ofSeconds(2));
                assertThat(wire.datagrams()).anyMatch(Datagram::isMedia);
            }
        }
    }

    private void startAndStop() {
        try (Program server = home.onAir()) {
            assertThat(server.stop(Duration.ofSeconds(1))).isZero();
        }
    }

    /** The media files that a start opens, until it is on the air, as strace sees it. */
    private List<String> opened(String name) throws IOException {
        Path trace = folder.resolve(name + ".strace");
        List<String> words = new ArrayList<>();
        words.addAll(List.of("strace", "-f", "-e", "trace=openat", "-o", trace.toString()));
        words.addAll(
                Checkout.carillond(
                        "serve", library.toString(), "--state", home.state().toString()));
        try (Program server = home.run(words)) {
            server.awaitLine("on the air", RunningStation.START_LIMIT);
        }
        return Files.readAllLines(trace).stream()
                .map(OPENED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Replaces the content and leaves size, time and inode as they were. */
    private static void spoilUnnoticed(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        byte[] nothing = new byte[(int) Files.size(file)];
        Files.write(file, nothing, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, modified);
    }

    /** The file that the server holds open. */
    private static String openFile(Program server) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(server.pid()), "fd"))) {
            return open.map(MediaFilesIT::target)
                    .filter(target -> target.endsWith(".mp3"))
                    .map(target -> target.substring(target.lastIndexOf('/') + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    private static double longestSilence(List<Datagram> all) {
        List<Datagram> media = all.stream().filter(Datagram::isMedia).toList();
        long longest = 0;
        for (int i = 1; i < media.size(); i++) {
            longest = Math.max(longest, media.get(i).nanos() - media.get(i - 1).nanos());
        }
        return longest / 1e9;
    }

    private static void assertIndexGoesOn(List<Datagram> all) {
        List<Datagram> media = all.stream().filter(Datagram::isMedia).toList();
        for (int i = 1; i < media.size(); i++) {
            int ahead = (short) (media.get(i).sequence() - media.get(i - 1).sequence());
            assertThat(ahead).as("the index never goes back").isPositive();
        }
    }
}
