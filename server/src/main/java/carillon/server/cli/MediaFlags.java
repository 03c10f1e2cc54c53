package carillon.server.cli;

import carillon.library.edition.Packetization;
import carillon.server.station.StationSettings.MediaSettings;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The flags that say how media is sent. */
final class MediaFlags {

    // A page of the programme list needs the one; what Ethernet carries in one frame is the other.
    private static final int LEAST_DATAGRAM_BYTES = 800;
    private static final int MOST_DATAGRAM_BYTES = 1_472;

    private static final Pattern RATE = Pattern.compile("(\\d{1,12})([kMG]?)");
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "k", 1_000L, "M", 1_000_000L, "G", 1_000_000_000L);

    @Option(
            names = "--frames-per-packet",
            paramLabel = "N",
            defaultValue = "3",
            description = "Most MP3 frames in one packet. Default: ${DEFAULT-VALUE}.")
    private int framesPerPacket;

    @Option(
            names = "--datagram",
            paramLabel = "BYTES",
            defaultValue = "1400",
            description = "Longest datagram. Default: ${DEFAULT-VALUE}.")
    private int datagramBytes;

    @Option(
            names = "--max-rate",
            paramLabel = "BIT/S",
            defaultValue = "unlimited",
            description = {
                "Channels that would exceed this rate together stay off the air: 500k, 20M.",
                "Default: ${DEFAULT-VALUE}."
            })
    private String maxRate = "";

    /**
     * What they say.
     *
     * @throws IllegalArgumentException if one of them cannot be meant
     */
    MediaSettings settings() {
        if (datagramBytes < LEAST_DATAGRAM_BYTES || datagramBytes > MOST_DATAGRAM_BYTES) {
            throw new IllegalArgumentException(
                    "--datagram is %d to %d bytes, not %d"
                            .formatted(LEAST_DATAGRAM_BYTES, MOST_DATAGRAM_BYTES, datagramBytes));
        }
        return new MediaSettings(
                new Packetization(datagramBytes, framesPerPacket), bitsPerSecond());
    }

    private long bitsPerSecond() {
        if (maxRate.equals("unlimited")) {
            return Long.MAX_VALUE;
        }
        Matcher rate = RATE.matcher(maxRate);
        if (!rate.matches()) {
            throw new IllegalArgumentException(
                    "--max-rate is a number of bit/s, such as 500k or 20M, not " + maxRate);
        }
        long number = Long.parseLong(rate.group(1));
        long unit = UNITS.getOrDefault(rate.group(2), 1L);
        if (number > Long.MAX_VALUE / unit) {
            throw new IllegalArgumentException(
                    "--max-rate is at most %dG, not %s"
                            .formatted(Long.MAX_VALUE / 1_000_000_000, maxRate));
        }
        return number * unit;
    }
}
