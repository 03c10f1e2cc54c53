package carillon.server.channel.packet;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.library.mp3.FrameTable;
import carillon.protocol.time.Flicks;
import carillon.server.channel.Tune;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PeakRateTest {

    @Test
    void isThatOfTheDensestFrame() {
        FrameTable frames =
                FrameTable.builder()
                        .add(0, 104, Tune.CD)
                        .add(104, 1_044, Tune.CD)
                        .add(1_148, 104, Tune.CD)
                        .build();

        // Twelve pieces of 92 bytes, each behind 16 bytes of headers, in 1,152 / 44,100 s.
        assertThat((int) PeakRate.bytesPerSecond(frames))
                .isEqualTo((1_044 + 12 * 16) * 44_100 / 1_152);
    }

    @Test
    void neverStopsAPacketOfItsTrack() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            FrameTable frames = random(random);
            Packetization cut = new Packetization(random.nextInt(128, 1_500), random.nextInt(1, 6));
            PacketTable table = PacketTable.of(frames, cut);
            TokenBucket bucket = new TokenBucket(cut.datagramBytes());
            bucket.refill(PeakRate.bytesPerSecond(frames));

            for (int packet = 0; packet < table.packets(); packet++) {
                long deadline = Flicks.toNanos(table.startFlicks(packet));
                assertThat(bucket.take(12 + table.payloadBytes(packet), deadline)).isTrue();
            }
        }
    }

    private static FrameTable random(SplittableRandom random) {
        var builder = FrameTable.builder();
        long offset = 0;
        for (int frame = 0; frame < 500; frame++) {
            int size = random.nextInt(5) == 0 ? 1_441 : random.nextInt(24, 700);
            builder.add(offset, size, random.nextInt(20) == 0 ? Tune.DAT : Tune.CD);
            offset += size;
        }
        return builder.build();
    }
}
