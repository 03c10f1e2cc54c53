package carillon.library.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.edition.Edition;
import carillon.library.edition.GivenFrames;
import carillon.library.edition.Order;
import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackSummary;
import carillon.protocol.time.Flicks;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongRunTest {

    private static final long DAY = 24 * 3_600 * Flicks.PER_SECOND;
    private static final long CENTURY = 36_525 * DAY;

    private final Map<TrackSummary, PacketTable> tables = new HashMap<>();

    private Timeline timeline(Order order) {
        SplittableRandom random = new SplittableRandom(31);
        List<TrackSummary> tracks = new ArrayList<>();
        for (int track = 0; track < 7; track++) {
            GivenFrames frames = GivenFrames.random(random, 3_000);
            TrackSummary summary = frames.summary(Packetization.DEFAULT);
            tracks.add(summary);
            tables.put(summary, PacketTable.of(frames, Packetization.DEFAULT));
        }
        Edition edition = new Edition(tracks, order, Packetization.DEFAULT);
        return Timeline.of(List.of(DatedEdition.first(edition)));
    }

    private PacketTable tableOf(Airing airing) {
        return Objects.requireNonNull(tables.get(airing.track()));
    }

    private static Airing onAir(Timeline timeline, long flicks) {
        assertThat(timeline.at(flicks)).isInstanceOf(At.OnAir.class);
        return ((At.OnAir) timeline.at(flicks)).airing();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void isExactAfterAHundredYearsOfLooping(Order order) {
        Timeline timeline = timeline(order);
        Edition edition = timeline.newest().edition();
        SplittableRandom random = new SplittableRandom(32);
        for (int probe = 0; probe < 1_000; probe++) {
            long flicks = CENTURY + random.nextLong(DAY);
            Airing airing = onAir(timeline, flicks);
            BigInteger cycle =
                    BigInteger.valueOf(flicks).divide(BigInteger.valueOf(edition.cycleFlicks()));
            long packetsBefore = packetsBefore(edition, airing.place());

            assertThat(airing.place().cycle()).isEqualTo(cycle.longValueExact());
            assertThat(BigInteger.valueOf(airing.start().packetIndex()))
                    .isEqualTo(
                            cycle.multiply(BigInteger.valueOf(edition.cyclePackets()))
                                    .add(BigInteger.valueOf(packetsBefore)));
            assertThat(timeline.ofIndex(airing.start().packetIndex())).isEqualTo(airing);
            assertThat(onAir(timeline, airing.end().flicks() - 1)).isEqualTo(airing);
            assertThat(timeline.next(airing)).isEqualTo(onAir(timeline, airing.end().flicks()));
        }
    }

    private static long packetsBefore(Edition edition, Place place) {
        long packets = 0;
        for (int position = 0; position < place.position(); position++) {
            packets += edition.track(edition.cycle(place.cycle()).trackNumber(position)).packets();
        }
        return packets;
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void walksADayOfLoopingWithoutAGap(Order order) {
        Timeline timeline = timeline(order);
        Airing airing = onAir(timeline, 300 * DAY);
        PacketCursor cursor = new PacketCursor(airing, tableOf(airing));
        Mark first = cursor.mark();
        long packets = 0;
        long octets = 0;
        while (cursor.mark().flicks() < first.flicks() + DAY) {
            if (cursor.isAtEnd()) {
                Airing next = timeline.next(cursor.airing());
                assertThat(next).isEqualTo(onAir(timeline, cursor.mark().flicks()));
                cursor = new PacketCursor(next, tableOf(next));
            }
            packets++;
            octets += cursor.table().payloadBytes(cursor.packet());
            cursor.advance();
        }
        assertThat(packets).isGreaterThan(500_000);
        assertThat(cursor.index()).isEqualTo(first.packetIndex() + packets);
        assertThat(cursor.mark().octets()).isEqualTo(first.octets() + octets);
    }

    @Test
    void allocatesNothingWithinATrack() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Timeline timeline = timeline(Order.SHUFFLE);
        Airing airing = timeline.ofIndex(0);
        PacketTable table = tableOf(airing);
        long sum = walk(new PacketCursor(airing, table));
        PacketCursor cursor = new PacketCursor(airing, table);

        long before = threads.getCurrentThreadAllocatedBytes();
        long again = walk(cursor);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(again).isEqualTo(sum);
        assertThat(allocated).isZero();
    }

    private static long walk(PacketCursor cursor) {
        long sum = 0;
        while (!cursor.isAtEnd()) {
            sum += cursor.startFlicks() + cursor.octetsBefore() + cursor.index();
            sum += cursor.table().firstFrame(cursor.packet());
            sum += cursor.table().fragmentOffset(cursor.packet());
            sum += cursor.table().payloadBytes(cursor.packet());
            sum += cursor.table().packetAt(cursor.table().startFlicks(cursor.packet()));
            cursor.advance();
        }
        return sum;
    }
}
