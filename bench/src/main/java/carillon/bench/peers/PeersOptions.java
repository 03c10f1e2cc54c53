package carillon.bench.peers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be compared.
 *
 * @param checkout top of the checkout whose Carillon is measured
 * @param channels each number of channels to be sent; none to leave the senders out
 * @param length how long each sender is watched
 * @param runs how often each receiver is started; 0 to leave the receivers out
 * @param only names of those to be compared; empty for all
 */
record PeersOptions(
        Path checkout, List<Integer> channels, Duration length, int runs, List<String> only) {

    static final String USAGE =
            """
            Usage: bench/peers [--channels=100,1000] [--seconds=20] [--runs=11] [--only=NAMES]
            Runs Carillon and, where they are installed, ffmpeg, GStreamer, VLC and multicat, one
            after the other, each sending the same channels, then each playing the same one, then
            all playing it together for two minutes, in a network namespace of its own, and prints
            a table of each.
              --channels  numbers of channels, separated by commas; empty: no senders
              --seconds   how long each sender is watched after its warm-up
              --runs      how often each receiver is started; 0: no receivers
              --only      of carillon, ffmpeg, gstreamer, vlc, multicat, mpg123 those named\
            """;

    PeersOptions {
        if (length.compareTo(Duration.ofSeconds(1)) < 0
                || length.compareTo(Duration.ofSeconds(120)) > 0) {
            throw new IllegalArgumentException("--seconds: 1 to 120");
        }
        if (runs < 0 || channels.stream().anyMatch(each -> each < 1 || each > 20_000)) {
            throw new IllegalArgumentException("--channels: 1 to 20000 each; --runs: 0 or more");
        }
    }

    /** The default of everything but the checkout. */
    static PeersOptions of(Path checkout) {
        return new PeersOptions(
                checkout, List.of(100, 1_000), Duration.ofSeconds(20), 11, List.of());
    }

    /**
     * The options with what a flag says.
     *
     * @throws IllegalArgumentException if it is none, with what is wrong
     */
    PeersOptions with(String flag) {
        int equals = flag.indexOf('=');
        String value = flag.substring(equals + 1);
        return switch (equals < 0 ? flag : flag.substring(0, equals)) {
            case "--channels" ->
                    new PeersOptions(
                            checkout,
                            words(value).stream().map(Integer::valueOf).toList(),
                            length,
                            runs,
                            only);
            case "--seconds" ->
                    new PeersOptions(
                            checkout,
                            channels,
                            Duration.ofSeconds(Long.parseLong(value)),
                            runs,
                            only);
            case "--runs" ->
                    new PeersOptions(checkout, channels, length, Integer.parseInt(value), only);
            case "--only" -> new PeersOptions(checkout, channels, length, runs, words(value));
            default -> throw new IllegalArgumentException("unknown flag: " + flag);
        };
    }

    /** Whether something of that name is to be compared. */
    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split(",")).filter(word -> !word.isBlank()).toList();
    }
}
