package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What ffmpeg hears of a channel. It knows layer III by its own name or calls it mp2. */
final class Ffmpeg implements AutoCloseable {

    private static final Duration LIMIT =
            Duration.ofSeconds(90); // an announcement comes every 30 s

    private final Program program;

    private Ffmpeg(Program program) {
        this.program = program;
    }

    /** Begins to listen by a session description. */
    static Ffmpeg hear(Namespace on, Path sdp) {
        return listen(on, "file,udp,rtp", sdp.toString());
    }

    /** Begins to listen to the first session that is announced. */
    static Ffmpeg hearAnnounced(Namespace on) {
        return listen(on, "file,udp,rtp,sap", "sap://239.195.255.255");
    }

    /** Begins to listen by a session description, and to write all that it decodes. */
    static Program write(Namespace on, Path sdp, Path wav) {
        List<String> words = words("file,udp,rtp", sdp.toString());
        words.addAll(List.of("-ar", "44100", "-ac", "2", "-flush_packets", "1", wav.toString()));
        return on.run(words);
    }

    private static Ffmpeg listen(Namespace on, String protocols, String input) {
        List<String> words = words(protocols, input);
        words.addAll(List.of("-t", "3", "-af", "astats=metadata=0", "-f", "null", "-"));
        return new Ffmpeg(on.run(words));
    }

    private static List<String> words(String protocols, String input) {
        Tool.need("ffmpeg");
        List<String> words = new ArrayList<>(List.of("timeout", "60", "ffmpeg", "-nostdin"));
        words.addAll(List.of("-hide_banner", "-loglevel", "verbose"));
        words.addAll(List.of("-protocol_whitelist", protocols, "-i", input));
        return words;
    }

    /** Waits for three seconds of sound, with nothing missing but what the station dropped. */
    void assertHears(String format, RunningStation station) {
        assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isZero();
        assertThat(program.errors())
                .anyMatch(line -> line.matches(".*Audio: mp[23].*, " + format + ".*"));
        long missed = missed();
        Drops.awaitSaidBy(
                station.server(), dropped -> assertThat(missed).isLessThanOrEqualTo(dropped));
        String level =
                program.errors().stream()
                        .filter(line -> line.contains("RMS level dB"))
                        .reduce((first, last) -> last)
                        .orElseThrow();
        assertThat(Double.parseDouble(level.replaceAll(".*: ", ""))).isGreaterThan(-60);
    }

    private long missed() {
        return program.errors().stream()
                .filter(line -> line.contains("missed"))
                .mapToLong(
                        line -> Long.parseLong(line.replaceAll(".*missed (\\d+) packets.*", "$1")))
                .sum();
    }

    @Override
    public void close() {
        program.close();
    }
}
