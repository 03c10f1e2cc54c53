package carillon.library.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.rtp.RtpTimestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every channel, whatever happened to it. */
class TimelinePropertiesTest {

    /** A channel that played its script, and what its log alone says of it. */
    static final class Played {
        final Script script;
        final List<Broadcast.Sent> sent;
        final List<DatedEdition> rows;
        final Timeline timeline;

        // When each packet's sound ends: where the next one stands, unless the clock was set there.
        final long[] ends;

        Played(long seed) {
            script = new Script(seed);
            StoredLog log = new StoredLog();
            List<Broadcast.Sent> all = new ArrayList<>();
            new Broadcast(script, log, all).run();
            rows = log.rows();
            timeline = Timeline.of(rows);
            Airing last = timeline.ofIndex(all.size() - 1);
            // Without the last track, because the script ends somewhere in it.
            sent = all.subList(0, (int) last.start().packetIndex());
            ends = new long[sent.size()];
            for (int packet = 0; packet < ends.length; packet++) {
                Airing airing = timeline.ofIndex(packet);
                ends[packet] =
                        packet + 1 < airing.end().packetIndex()
                                ? all.get(packet + 1).mark().flicks()
                                : airing.end().flicks();
            }
        }

        long start(int packet) {
            return sent.get(packet).mark().flicks();
        }

        boolean isClockSetBefore(long packet) {
            return rows.stream()
                    .map(DatedEdition::row)
                    .filter(row -> row.fromPacketIndex() == packet)
                    .anyMatch(row -> row.reason() == Reason.CLOCK);
        }

        /** The newest packet whose sound holds an instant; of fragments the first; −1: none. */
        int lastBuiltFor(long flicks) {
            for (int packet = sent.size() - 1; packet >= 0; packet--) {
                if (start(packet) <= flicks && flicks < ends[packet]) {
                    return firstFragment(packet);
                }
            }
            return -1;
        }

        private int firstFragment(int packet) {
            Airing airing = timeline.ofIndex(packet);
            int number = packet - (int) airing.start().packetIndex();
            int offset = script.tableOf(airing).fragmentOffset(number);
            return packet - offset / airing.edition().packetization().roomBytes();
        }
    }

    private static final List<Played> CHANNELS =
            new SplittableRandom(11).longs(24).mapToObj(Played::new).toList();

    static List<Played> channels() {
        return CHANNELS;
    }

    @Test
    void channelsMetEverythingThatCanHappen() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int silences = 0;
        int returns = 0;
        for (Played channel : CHANNELS) {
            for (DatedEdition row : channel.rows) {
                reasons.add(row.row().reason());
                At before = channel.timeline.at(row.row().fromFlicks() - 1);
                silences += before instanceof At.Silent ? 1 : 0;
                returns += row.row().reason() == Reason.CLOCK && before instanceof At.OnAir ? 1 : 0;
            }
        }
        assertThat(reasons).containsExactlyInAnyOrder(Reason.values());
        assertThat(silences).isGreaterThan(10);
        assertThat(returns).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void everyPacketFollowsFromTheLogAlone(Played channel) {
        for (Broadcast.Sent packet : channel.sent) {
            long index = packet.mark().packetIndex();
            assertThat(Broadcast.replay(channel.script, channel.timeline, index)).isEqualTo(packet);
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void indexesAndOctetsRunOnOverEverySeam(Played channel) {
        long octets = 0;
        for (int packet = 0; packet < channel.sent.size(); packet++) {
            Broadcast.Sent sent = channel.sent.get(packet);
            assertThat(sent.mark().packetIndex()).isEqualTo(packet);
            assertThat(sent.mark().octets()).isEqualTo(octets);
            octets += sent.payloadBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void packetsTileTimeExceptWhereTheClockWasSet(Played channel) {
        for (int packet = 1; packet < channel.sent.size(); packet++) {
            if (!channel.isClockSetBefore(packet)) {
                assertThat(channel.start(packet)).isEqualTo(channel.ends[packet - 1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void timestampsStepBackOnlyAtClockRows(Played channel) {
        for (int packet = 1; packet < channel.sent.size(); packet++) {
            RtpTimestamp before = RtpTimestamp.ofFlicks(channel.start(packet - 1));
            RtpTimestamp now = RtpTimestamp.ofFlicks(channel.start(packet));
            if (!channel.isClockSetBefore(packet)) {
                assertThat(before.distanceTo(now)).isBetween(0, 9_000);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void everyInstantIsThatOfTheLastPacketBuiltForIt(Played channel) {
        SplittableRandom random = new SplittableRandom(12);
        for (int probe = 0; probe < 500; probe++) {
            int near = random.nextInt(channel.sent.size());
            long flicks = channel.start(near) + random.nextLong(-700_000_000, 700_000_000);
            int owner = channel.lastBuiltFor(flicks);
            switch (channel.timeline.at(flicks)) {
                case At.OnAir(Airing airing, long offset) -> {
                    int packet = channel.script.tableOf(airing).packetAt(offset);
                    int index = (int) airing.start().packetIndex() + packet;
                    if (index < channel.sent.size()) {
                        assertThat(owner).isEqualTo(index);
                    }
                }
                case At.Silent(long until) -> {
                    assertThat(owner).isEqualTo(-1);
                    assertThat(until).isGreaterThan(flicks);
                }
                case At.BeforeStart(long first) -> {
                    assertThat(owner).isEqualTo(-1);
                    assertThat(first).isGreaterThan(flicks);
                }
            }
        }
    }
}
