package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * tshark reads some seconds of a station on the wire: the sample library, a channel whose frames do
 * not fit into a datagram, and a channel that loops meanwhile, through tracks of several formats.
 */
class DissectionIT {

    private static final int CHANNELS = 6;
    private static final String CHANGES = "Changes";
    private static final double CLOCK_RATE = 90_000;

    /**
     * What a silence may last longer, beside what a thread of this program was kept waiting by the
     * machine meanwhile; a server later than 150 ms drops the packet.
     */
    private static final double ALLOWANCE_SECONDS = 0.06;

    private static final int UDP_HEADER_BYTES = 8;
    @TempDir private static Path folder;
    private static Dissection seen;
    private static List<String> said;
    private static double stallSeconds;

    @BeforeAll
    static void capture() throws IOException {
        Path library = RunningStation.sampleLibrary(folder);
        makeChannelOfLargeFrames(library);
        Tones.addChannelOfChangingFormats(library, CHANGES);
        try (Lan lan = Lan.open();
                Stalls stalls = Stalls.watch();
                WireTap capture = lan.capture(folder)) {
            try (RunningStation station =
                    RunningStation.startOn(lan.server(), folder, "--interface=e0")) {
                awaitSecondReports(lan);
                station.server().stop(Duration.ofSeconds(5));
                said = List.copyOf(station.server().errors());
            }
            seen = capture.stop();
            stallSeconds = stalls.longestSeconds();
        }
    }

    @Test
    void findsNothingMalformed() {
        assertThat(seen.summary("_ws.malformed || (udp && _ws.expert)")).isEmpty();
        assertThat(seen.count("udp.port == 5004")).isEqualTo(seen.count("rtp"));
        assertThat(seen.count("udp.port == 5005")).isEqualTo(seen.count("rtcp"));
    }

    @Test
    void findsNoFragmentAndNoDatagramLongerThanAllowed() {
        assertThat(seen.summary("ip.flags.mf == 1 || ip.frag_offset > 0")).isEmpty();
        assertThat(seen.values("udp", "ip.flags.df")).containsOnly("1");
        assertThat(seen.values("udp", "udp.length"))
                .allMatch(length -> Integer.parseInt(length) <= 1400 + UDP_HEADER_BYTES)
                .anyMatch(length -> Integer.parseInt(length) > 1300);
    }

    @Test
    void findsNoGapButWhatTheServerSaysItDropped() {
        long missing = 0;
        for (List<Packet> packets : packets().values()) {
            assertThat(packets).hasSizeGreaterThan(60);
            for (int i = 1; i < packets.size(); i++) {
                int step = (packets.get(i).sequence() - packets.get(i - 1).sequence()) & 0xffff;
                assertThat(step).as("after %s", packets.get(i - 1)).isBetween(1, 100);
                missing += step - 1;
            }
        }
        assertThat(missing).as("%s", said).isLessThanOrEqualTo(Drops.saidBy(said));
        assertThat(said).allMatch(Drops::isToldBy);
    }

    @Test
    void findsNoSilenceBeyondWhatTheTimestampsSay() {
        packets()
                .forEach((ssrc, packets) -> {
                    for (int i = 1; i < packets.size(); i++) {
                        Packet before = packets.get(i - 1);
                        double step = packets.get(i).ticksSince(before) / CLOCK_RATE;
                        assertThat(packets.get(i).seconds() - before.seconds())
                                .as("after %s of %s", before, ssrc)
                                .isLessThan(1.5 * step + ALLOWANCE_SECONDS + stallSeconds);
                    }
                });
    }

    // What it says of gaps and silences holds for the ends of tracks too: here they are.
    @Test
    void findsEveryFormatAndTheLoop() {
        List<List<String>> rows = seen.rows("rtp", "rtp.ssrc", "rtp.payload");
        long changes =
                rows.stream().collect(Collectors.groupingBy(List::getFirst)).values().stream()
                        .map(packets -> packets.stream().map(row -> format(row.get(1))).toList())
                        .mapToLong(DissectionIT::changes)
                        .max()
                        .orElse(0);
        assertThat(changes).isGreaterThanOrEqualTo(4);
    }

    // Behind four bytes for the payload and one of sync: version, layer; bit rate, sampling rate;
    // and in the fourth byte of a frame's header whether it is stereo.
    private static String format(String payload) {
        int version = Integer.parseInt(payload.substring(10, 12), 16) & 0x18;
        int rate = Integer.parseInt(payload.substring(12, 14), 16) & 0x0c;
        boolean isMono = Integer.parseInt(payload.substring(14, 16), 16) >= 0xc0;
        return version + " " + rate + " " + isMono;
    }

    private static long changes(List<String> formats) {
        return IntStream.range(1, formats.size())
                .filter(i -> !formats.get(i).equals(formats.get(i - 1)))
                .count();
    }

    @Test
    void findsReportsThatFitTheStream() {
        List<List<String>> reports =
                seen.rows(
                        "rtcp.pt == 200",
                        "rtcp.senderssrc",
                        "rtcp.timestamp.rtp",
                        "rtcp.sender.packetcount",
                        "rtcp.sdes.text");
        Map<String, List<Packet>> packets = packets();
        assertThat(reports.stream().map(List::getFirst).distinct()).hasSize(CHANNELS);
        assertThat(reports).allMatch(report -> packets.containsKey(report.getFirst()));
        assertThat(reports).allMatch(report -> Long.parseLong(report.get(2)) > 0);
        assertThat(reports).allMatch(report -> !report.get(3).isEmpty(), "has a description");
        assertThat(seen.values("rtcp.pt == 203", "rtcp.ssrc.identifier").stream().distinct())
                .as("goodbyes")
                .hasSize(CHANNELS);
    }

    @Test
    void findsSessionsAnnouncedAndDeleted() {
        assertThat(seen.values("sap.flags.t == 0", "sdp.connection_info.address").stream())
                .hasSizeGreaterThanOrEqualTo(2 * CHANNELS);
        assertThat(seen.values("sap.flags.t == 0", "sdp.session_name"))
                .contains("Bells", "Line-up", "Night Music", "Station Voice", "Large", CHANGES);
        assertThat(seen.values("sap.flags.t == 0", "sdp.media.port")).containsOnly("5004");
        assertThat(seen.values("sap.flags.t == 0", "sdp.mime.type")).containsOnly("MPA");
        assertThat(
                        seen.values("sap.flags.t == 1", "sap.message_identifier_hash").stream()
                                .distinct())
                .hasSize(CHANNELS);
    }

    @Test
    void findsListsWhole() {
        List<String> lists = seen.values("udp.dstport == 6700", "udp.payload");
        assertThat(lists).hasSizeGreaterThan(10).allMatch(DissectionIT::isWholeFrame);
    }

    /** Header of 16 bytes: magic, version, type, flags, body length, CRC-32C; then the body. */
    private static boolean isWholeFrame(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        int claimed = frame.getInt(12);
        frame.putInt(12, 0);
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return hex.startsWith("43524c4e01")
                && frame.getInt(8) == bytes.length - 16
                && (int) crc.getValue() == claimed;
    }

    private static Map<String, List<Packet>> packets() {
        Map<String, List<Packet>> packets =
                seen
                        .rows(
                                "rtp",
                                "rtp.ssrc",
                                "rtp.seq",
                                "rtp.timestamp",
                                "frame.time_relative",
                                "rtp.p_type",
                                "rtp.version")
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        List::getFirst,
                                        Collectors.mapping(Packet::of, Collectors.toList())));
        assertThat(packets).hasSize(CHANNELS);
        return packets;
    }

    private static void awaitSecondReports(Lan lan) {
        for (int i = 0; i <= CHANNELS; i++) {
            WireTap.awaitPacket(lan.listener(), "e0", "udp port 5005", Duration.ofSeconds(15));
        }
    }

    /** 320 kbit/s at 32 kHz: frames of 1,440 bytes. */
    private static void makeChannelOfLargeFrames(Path library) throws IOException {
        Path large = Files.createDirectories(library.resolve("Large")).resolve("tone.mp3");
        Tones.write(large, "440:d=20:r=32000", "-b:a", "320k");
    }

    private record Packet(int sequence, long timestamp, double seconds) {

        static Packet of(List<String> row) {
            assertThat(row.subList(4, 6)).containsExactly("14", "2");
            return new Packet(
                    Integer.parseInt(row.get(1)),
                    Long.parseLong(row.get(2)),
                    Double.parseDouble(row.get(3)));
        }

        int ticksSince(Packet before) {
            return (int) (timestamp - before.timestamp);
        }
    }
}
