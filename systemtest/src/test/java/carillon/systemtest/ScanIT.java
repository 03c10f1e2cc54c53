package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code carillond scan} tells of a library in which much is wrong. */
class ScanIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private Path library;

    @BeforeEach
    void fillLibrary() throws IOException {
        Tool.needNamespaces();
        Tool.need("setpriv");
        library = folder.resolve("library");
        Path bells = SampleLibrary.channel(library, "Bells", 3, 3, 3);
        byte[] whole = Files.readAllBytes(bells.resolve("2.mp3"));
        Files.write(bells.resolve("2.mp3"), Arrays.copyOf(whole, whole.length - 5));
        Files.setPosixFilePermissions(
                bells.resolve("3.mp3"), PosixFilePermissions.fromString("---------"));
        Files.writeString(bells.resolve("4.mp3"), "no sound\n".repeat(100));
        Files.writeString(bells.resolve("5\u001b[2J\n.wav"), "");
        SampleLibrary.channel(library, "Chimes", 3);
        Files.writeString(library.resolve("Chimes/channel.yaml"), "name: Chimes\nnumbre: 3\n");
        Files.createDirectories(library.resolve("Empty"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void saysOneLineForEachThingThatIsWrong() {
        assertThat(scan().output())
                .startsWith("1  Bells", "       0:02  Six Bells - Plain Bob Minor")
                .contains(
                        "Bells/2.mp3: its last frame is cut short: it plays; copy or encode it"
                                + " again if it sounds wrong",
                        "Bells/3.mp3: cannot be read (permission denied): let the server read it,"
                                + " or copy it again",
                        "Bells/4.mp3: holds no MP3 sound: convert it to MP3 (MPEG Layer III), or"
                                + " remove it",
                        "Bells/5\uFFFD[2J\uFFFD.wav: is not MP3: convert it to MP3, or remove it",
                        "Chimes/channel.yaml:2: unknown key 'numbre': use name, description,"
                                + " number, order, frames-per-packet; until then the channel is off"
                                + " the air",
                        "Empty: holds no MP3 file that can be played: put some in, or remove it;"
                                + " until then the channel is off the air")
                .endsWith("1 channel, 2 tracks, 9 remarks");
    }

    @Test
    void saysTheSameToPrograms() {
        assertThat(scan("--json").output())
                .singleElement()
                .asString()
                .startsWith(
                        "{\"channels\":[{\"number\":1,\"name\":\"Bells\",\"tracks\":["
                                + "{\"file\":\"Bells/1.mp3\",\"title\":\"Plain Bob Minor\","
                                + "\"artist\":\"Six Bells\",\"duration\":")
                .contains(
                        "{\"file\":\"Bells/2.mp3\",\"problem\":\"its last frame is cut short\"",
                        "{\"file\":\"Bells/3.mp3\",\"problem\":\"cannot be read (permission"
                                + " denied)\"",
                        "{\"file\":\"Bells/5\\u001B[2J\\n.wav\",\"problem\":\"is not MP3\"",
                        "{\"file\":\"Chimes/channel.yaml:2\",\"problem\":\"unknown key 'numbre'\"",
                        "{\"file\":\"Empty\",\"problem\":\"holds no MP3 file");
    }

    /** What a user sees who may not read everything. */
    private Program scan(String... flags) {
        List<String> words =
                new ArrayList<>(
                        Checkout.carillond(
                                "scan", library.toString(), "--state=" + folder + "/state"));
        words.addAll(List.of(flags));
        try (Program scan = Program.start(Checkout.asNobody(words.toArray(String[]::new)))) {
            assertThat(scan.awaitExit(LIMIT)).as(scan.transcript()).isZero();
            assertThat(scan.errors()).isEmpty();
            return scan;
        }
    }
}
