package carillon.server.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.timeline.Reason;
import carillon.protocol.rtcp.Goodbye;
import carillon.protocol.rtcp.SourceDescription;
import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import carillon.server.channel.repertoire.Recording;
import carillon.server.channel.repertoire.Repertoire;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelFeedTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private static final SourceDescription DESCRIPTION =
            new SourceDescription(SimulatedServer.SSRC, "channel@station", "Test");

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryLog log = new MemoryLog();
    private final Tune a = Tune.of(Tune.Recipe.frames(300), 1);
    private final Tune b = Tune.of(Tune.Recipe.frames(200).format(Tune.DAT).frameBytes(384), 2);

    @AfterEach
    void release() {
        files.releaseAll();
    }

    @Test
    void sendsEachPacketAtTheInstantOfItsTimestamp() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofSeconds(30));

            assertThat(server.media()).hasSizeGreaterThan(300);
            for (SimulatedServer.Heard heard : server.media()) {
                long channel = Flicks.at(heard.sentAt()) - SimulatedServer.PHASE_FLICKS;
                int now = RtpTimestamp.bitsOfFlicks(channel);
                // Deadlines are whole nanoseconds, so the last tick may be a moment short.
                assertThat(now - heard.rtp().header().timestamp().bits()).isBetween(-1, 0);
            }
        }
    }

    @Test
    void countsPacketsOnOverTrackEndsAndSampleRates() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofMinutes(1));

            assertCountsOn(server.sequence());
            assertThat(server.figures())
                    .isEqualTo(new ChannelFigures(server.heard.size(), 0, 0, 0, 0, false));
        }
    }

    @Test
    void sendsEveryByteOfItsTracksInOrder() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofSeconds(40));

            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(a.sound());
            both.writeBytes(b.sound());
            assertHeard(server, both.toByteArray());
        }
    }

    @Test
    void joinsWhatLiesApartInTheFile() {
        Tune torn = Tune.of(Tune.Recipe.frames(300).gapBytes(33), 3);
        try (SimulatedServer server = server(torn.in(files, "torn"))) {
            server.run(Duration.ofSeconds(20));

            assertHeard(server, torn.sound());
        }
    }

    @Test
    void cutsFramesThatDoNotFitIntoFragments() {
        Tune large = Tune.of(Tune.Recipe.frames(100).frameBytes(1_441), 4);
        try (SimulatedServer server = server(large.in(files, "large"))) {
            server.run(Duration.ofSeconds(6));

            assertHeard(server, large.sound());
            assertThat(server.figures().late()).isZero();
        }
    }

    @Test
    void blanksCarriers() {
        Tune cut = Tune.of(Tune.Recipe.frames(200).carriers(2), 5);
        Tune cutLarge = Tune.of(Tune.Recipe.frames(200).frameBytes(1_441).carriers(2), 6);
        try (SimulatedServer server = server(cut.in(files, "a"), cutLarge.in(files, "b"))) {
            server.run(Duration.ofSeconds(25));

            assertHeard(server, cut.sound());
            assertHeard(server, cutLarge.sound());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void beginsWithAPacketThatIsInTimeHoweverLongItWasHeldUp(int look) {
        try (SimulatedServer server = server(a.in(files, "a"))) {
            server.holdUp(look, Duration.ofMillis(170));
            server.run(Duration.ofSeconds(3));

            assertThat(server.figures().late()).isZero();
            assertThat(server.figures().starved()).isZero();
            SimulatedServer.Heard first = server.media().getFirst();
            assertThat(first.nanos() - server.startNanos())
                    .isBetween(170_000_000L, 170_000_000L + 100_000_000L);
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(80));
        }
    }

    @Test
    void shufflesWithoutAGap() {
        Repertoire shuffled =
                Repertoire.of(
                        List.of(a.in(files, "a"), b.in(files, "b")),
                        Order.SHUFFLE,
                        Packetization.DEFAULT);
        try (SimulatedServer server = new SimulatedServer(START, files, log, shuffled)) {
            server.run(Duration.ofMinutes(2));

            assertCountsOn(server.sequence());
            assertThat(server.figures().starved()).isZero();
        }
    }

    @Test
    void beginsTheLogWithItsFirstRowAndWritesNoOther() {
        try (SimulatedServer server = server(a.in(files, "a"))) {
            server.run(Duration.ofMinutes(5));

            assertThat(log.reasons()).containsExactly(Reason.START);
        }
    }

    @Test
    void goesOnAfterAKillWhereItWouldHaveBeen() {
        Recording only = a.in(files, "a");
        try (SimulatedServer killed = server(only)) {
            killed.run(Duration.ofSeconds(20));
            int last = killed.sequence().getLast();
            try (SimulatedServer next =
                    new SimulatedServer(
                            killed.wall(), files, log, SimulatedServer.repertoire(only))) {
                killed.run(Duration.ofSeconds(10));
                next.run(Duration.ofSeconds(10));

                List<SimulatedServer.Heard> whole = killed.media();
                List<SimulatedServer.Heard> resumed = next.media();
                int missed = resumed.getFirst().rtp().header().sequence().value() - last - 1;
                assertThat(missed).isBetween(0, 1);
                assertThat(payloads(whole)).endsWith(payloads(resumed).toArray(String[]::new));
            }
        }
    }

    @Test
    void isByteIdenticalOnTwoServersWithOneLog() {
        Repertoire both = SimulatedServer.repertoire(a.in(files, "a"), b.in(files, "b"));
        Instant later = START.plusMillis(17_345);
        try (SimulatedServer first = new SimulatedServer(START, files, log, both);
                SimulatedServer second = new SimulatedServer(later, files, log, both)) {
            first.run(Duration.ofMillis(17_345 + 60_000));
            second.run(Duration.ofMinutes(1));

            assertThat(payloads(second.media())).hasSizeGreaterThan(700);
            assertThat(payloads(first.media()))
                    .endsWith(payloads(second.media()).toArray(String[]::new));
            assertThat(payloads(second.reports())).hasSize(12);
            assertThat(payloads(first.reports()))
                    .endsWith(payloads(second.reports()).toArray(String[]::new));
        }
    }

    @Test
    void stopsWhereItsLogSaysWhenTheClockIsSetForward() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofSeconds(5));
            server.setWallBy(Duration.ofHours(1));
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.CLOCK);
            assertFollowsTheWallClock(server);
            assertOneMarkedJump(server, 3_600 * 90_000);
        }
    }

    @Test
    void stepsBackAtATrackEndWhenTheClockIsSetBack() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofSeconds(5));
            server.setWallBy(Duration.ofHours(-1));
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.CLOCK);
            assertFollowsTheWallClock(server);
            assertOneMarkedJump(server, -3_600 * 90_000);
        }
    }

    private static void assertOneMarkedJump(SimulatedServer server, int ticks) {
        List<RtpPacket> packets = server.media().stream().map(SimulatedServer.Heard::rtp).toList();
        assertCountsOn(server.sequence());
        int jumps = 0;
        for (int i = 1; i < packets.size(); i++) {
            RtpTimestamp before = packets.get(i - 1).header().timestamp();
            int step = before.distanceTo(packets.get(i).header().timestamp());
            boolean jumped = Math.abs(step) > 90_000;
            assertThat(packets.get(i).header().marker()).isEqualTo(jumped);
            if (jumped) {
                jumps++;
                assertThat(step - ticks).isBetween(0, 9_000);
            }
        }
        assertThat(jumps).isOne();
    }

    /** The clock's step is what was seen of it, give or take what is too little to matter. */
    private static void assertFollowsTheWallClock(SimulatedServer server) {
        SimulatedServer.Heard last = server.media().getLast();
        long channel = Flicks.at(last.sentAt()) - SimulatedServer.PHASE_FLICKS;
        int now = RtpTimestamp.bitsOfFlicks(channel);
        assertThat(now - last.rtp().header().timestamp().bits()).isBetween(-180, 180);
    }

    @Test
    void reportsOnAGridOfFiveSeconds() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofMinutes(1));

            assertThat(server.reports()).hasSize(12);
            for (SimulatedServer.Heard report : server.reports()) {
                long channel = Flicks.at(report.sentAt()) - SimulatedServer.PHASE_FLICKS;
                assertThat((channel + 1_000) % (5 * Flicks.PER_SECOND)).isLessThan(2_000);
            }
        }
    }

    @Test
    void reportsWhatTheLogHasSentSinceItsFirstRow() {
        try (SimulatedServer server = server(a.in(files, "a"), b.in(files, "b"))) {
            server.run(Duration.ofMinutes(1));

            SimulatedServer.Heard first = server.reports().getFirst();
            SimulatedServer.Heard last = server.reports().getLast();
            List<SimulatedServer.Heard> between =
                    server.heard.subList(server.heard.indexOf(first), server.heard.indexOf(last));
            List<SimulatedServer.Heard> packets =
                    between.stream().filter(SimulatedServer.Heard::isMedia).toList();
            int octets = packets.stream().mapToInt(one -> one.bytes().remaining() - 12).sum();
            assertThat(last.report().packetCount() - first.report().packetCount())
                    .isEqualTo(packets.size());
            assertThat(last.report().octetCount() - first.report().octetCount()).isEqualTo(octets);
            assertThat(first.report().packetCount() & 0xFFFF)
                    .isEqualTo(packets.getFirst().rtp().header().sequence().value());
        }
    }

    @Test
    void reportsWhatStationTimeItWasAtATimestamp() {
        try (SimulatedServer server = server(a.in(files, "a"))) {
            server.run(Duration.ofSeconds(6));

            HeardReport heard = server.reports().getFirst().rtcp();
            long station = heard.flicksNear(server.station().nowFlicks());
            assertThat(RtpTimestamp.ofFlicks(station - SimulatedServer.PHASE_FLICKS))
                    .isEqualTo(heard.report().rtp());
            assertThat(heard.goesOnWith(DESCRIPTION)).isTrue();
        }
    }

    @Test
    void saysGoodbyeWithWhatWasOnAirAtTheEnd() {
        try (SimulatedServer server = server(a.in(files, "a"))) {
            server.run(Duration.ofSeconds(6));
            server.end();

            SimulatedServer.Heard last = server.heard.getLast();
            Goodbye goodbye = new Goodbye(SimulatedServer.SSRC, "");
            assertThat(last.rtcp().goesOnWith(DESCRIPTION, goodbye)).isTrue();
            assertThat(last.report().packetCount() & 0xFFFF)
                    .isEqualTo(server.sequence().getLast() + 1L);
        }
    }

    @Test
    void loopsForADayWithoutGrowing() {
        Tune.Recipe recipe = Tune.Recipe.frames(5_000).frameBytes(104);
        Recording[] tracks = {
            Tune.of(recipe, 7).in(files, "long"),
            Tune.of(recipe.format(Tune.DAT), 8).in(files, "other")
        };
        try (SimulatedServer server = server(tracks)) {
            server.forget();
            server.run(Duration.ofHours(1));
            long before = server.figures().sent();
            long allocated = server.allocatedBytes();
            server.run(Duration.ofHours(23));
            allocated = server.allocatedBytes() - allocated;
            long packets = server.figures().sent() - before;

            assertThat(server.figures())
                    .isEqualTo(new ChannelFigures(before + packets, 0, 0, 0, 0, false));
            assertThat(packets).isGreaterThan(1_000_000);
            assertThat(log.reasons()).containsExactly(Reason.START);
            // What is left is the packet table of each track.
            assertThat(allocated / packets).isLessThan(8);
        }
    }

    private SimulatedServer server(Recording... recordings) {
        return new SimulatedServer(START, files, log, SimulatedServer.repertoire(recordings));
    }

    @Test
    void allocatesNothingForPacketsWithinATrack() {
        Tune.Recipe recipe = Tune.Recipe.frames(60_000).frameBytes(104);
        try (SimulatedServer server = server(Tune.of(recipe, 9).in(files, "long"))) {
            server.forget();
            server.run(Duration.ofMinutes(2));
            long allocated = server.allocatedBytes();
            server.run(Duration.ofMinutes(5));
            allocated = server.allocatedBytes() - allocated;

            // 60 reports of some small objects; 3,800 packets.
            assertThat(allocated).isLessThan(60 * 400);
        }
    }

    private static void assertHeard(SimulatedServer server, byte[] sound) {
        String heard = new String(server.sound(), ISO_8859_1);
        assertThat(heard.contains(new String(sound, ISO_8859_1))).isTrue();
    }

    private static void assertCountsOn(List<Integer> sequence) {
        for (int i = 1; i < sequence.size(); i++) {
            assertThat(sequence.get(i)).isEqualTo((sequence.get(i - 1) + 1) & 0xFFFF);
        }
    }

    private static List<String> payloads(List<SimulatedServer.Heard> heard) {
        return heard.stream().map(one -> HexFormat.of().formatHex(one.bytes().array())).toList();
    }
}
