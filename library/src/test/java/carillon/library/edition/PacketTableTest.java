package carillon.library.edition;

import static carillon.library.edition.GivenFrames.FLICKS_44_1;
import static carillon.library.edition.GivenFrames.FLICKS_48;
import static carillon.library.edition.GivenFrames.FLICKS_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.time.Flicks;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PacketTableTest {

    private static final Packetization HOUSE = Packetization.DEFAULT;

    @Test
    void takesAsManyFramesAsThePacketizationAllows() {
        PacketTable table = PacketTable.of(GivenFrames.of(FLICKS_44_1, 417, 418, 418, 417), HOUSE);

        assertThat(table.packets()).isEqualTo(2);
        assertThat(table.frames(0)).isEqualTo(3);
        assertThat(table.payloadBytes(0)).isEqualTo(4 + 417 + 418 + 418);
        assertThat(table.firstFrame(1)).isEqualTo(3);
        assertThat(table.payloadBytes(1)).isEqualTo(4 + 417);
    }

    @Test
    void fillsTheRoomToItsLastByteAndNotBeyond() {
        int room = 1_400 - 12 - 4 - 20;
        assertThat(HOUSE.roomBytes()).isEqualTo(room);

        assertThat(PacketTable.of(GivenFrames.of(FLICKS_44_1, 700, room - 700), HOUSE).packets())
                .isEqualTo(1);
        assertThat(PacketTable.of(GivenFrames.of(FLICKS_44_1, 700, room - 699), HOUSE).packets())
                .isEqualTo(2);
    }

    @Test
    void cutsAFrameLargerThanTheRoomIntoFragmentsOfOneInstant() {
        GivenFrames frames = GivenFrames.of(FLICKS_48, 100, 3_000, 100, 100);
        PacketTable table = PacketTable.of(frames, HOUSE);

        assertThat(table.packets()).isEqualTo(5);
        for (int packet = 1; packet <= 3; packet++) {
            assertThat(table.firstFrame(packet)).isEqualTo(1);
            assertThat(table.frames(packet)).isEqualTo(1);
            assertThat(table.isFragment(packet)).isTrue();
            assertThat(table.fragmentOffset(packet)).isEqualTo((packet - 1) * 1_364);
            assertThat(table.startFlicks(packet)).isEqualTo(FLICKS_48);
        }
        assertThat(table.payloadBytes(3)).isEqualTo(4 + 3_000 - 2 * 1_364);
        assertThat(table.firstFrame(4)).isEqualTo(2);
        assertThat(table.frames(4)).isEqualTo(2);
        assertThat(table.fragmentOffset(4)).isZero();
        assertThat(table.packetAt(2 * FLICKS_48 - 1)).isEqualTo(1);
    }

    @Test
    void cutsAFrameOfExactlyTwoRoomsIntoTwoFragments() {
        PacketTable table = PacketTable.of(GivenFrames.of(FLICKS_48, 2 * 1_364), HOUSE);

        assertThat(table.packets()).isEqualTo(2);
        assertThat(table.payloadBytes(1)).isEqualTo(4 + 1_364);
    }

    @Test
    void holdsAtMostATenthOfASecond() {
        Packetization many = new Packetization(1_400, 10);

        assertThat(PacketTable.of(GivenFrames.of(FLICKS_48, 24, 24, 24, 24, 24), many).frames(0))
                .isEqualTo(4);
        assertThat(PacketTable.of(GivenFrames.of(FLICKS_8, 24, 24), many).frames(0)).isEqualTo(1);
    }

    @Test
    void refusesPacketsAndInstantsThatAreNotInTheTrack() {
        PacketTable table = PacketTable.of(GivenFrames.of(FLICKS_48, 24), HOUSE);

        assertThatThrownBy(() -> table.firstFrame(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.packetAt(FLICKS_48))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.packetAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tilesFramesBytesAndTimeOfAnyTrack() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            GivenFrames frames = GivenFrames.random(random, 300);
            Packetization packetization =
                    new Packetization(random.nextInt(128, 2_000), random.nextInt(1, 8));
            assertTiles(frames, PacketTable.of(frames, packetization), packetization);
        }
    }

    private static void assertTiles(GivenFrames frames, PacketTable table, Packetization rules) {
        int frame = 0;
        int fragment = 0;
        long octets = 0;
        for (int packet = 0; packet < table.packets(); packet++) {
            assertThat(table.firstFrame(packet)).isEqualTo(frame);
            assertThat(table.fragmentOffset(packet)).isEqualTo(fragment);
            assertThat(table.octetsBefore(packet)).isEqualTo(octets);
            assertThat(table.startFlicks(packet)).isEqualTo(frames.startFlicks(frame));
            int bytes = table.payloadBytes(packet) - MpaPayloadHeader.BYTES;
            assertThat(bytes).isBetween(1, rules.roomBytes());
            octets += table.payloadBytes(packet);
            if (table.isFragment(packet)) {
                fragment += bytes;
                boolean last = fragment == frames.size(frame);
                frame += last ? 1 : 0;
                fragment = last ? 0 : fragment;
            } else {
                assertWhole(frames, frame, table.frames(packet), rules);
                frame += table.frames(packet);
                assertThat(bytes)
                        .isEqualTo(
                                frames.bytesBefore(frame)
                                        - frames.bytesBefore(table.firstFrame(packet)));
            }
        }
        assertThat(frame).isEqualTo(frames.frames());
        assertThat(table.octets()).isEqualTo(octets);
        assertThat(table.durationFlicks()).isEqualTo(frames.durationFlicks());
    }

    private static void assertWhole(GivenFrames frames, int first, int count, Packetization rules) {
        long flicks = frames.startFlicks(first + count) - frames.startFlicks(first);
        assertThat(count).isBetween(1, rules.framesPerPacket());
        assertThat(flicks).isLessThanOrEqualTo(100 * Flicks.PER_MILLI);
        for (int frame = first + 1; frame < first + count; frame++) {
            assertThat(frames.isFormatChange(frame)).isFalse();
        }
    }

    @Test
    void findsTheOnePacketOfAnyInstant() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 100; round++) {
            GivenFrames frames = GivenFrames.random(random, 200);
            PacketTable table = PacketTable.of(frames, HOUSE);
            for (int probe = 0; probe < 50; probe++) {
                long offset = random.nextLong(table.durationFlicks());
                int packet = table.packetAt(offset);
                int next = packet + 1;
                while (next < table.packets()
                        && table.startFlicks(next) == table.startFlicks(packet)) {
                    next++;
                }
                assertThat(table.startFlicks(packet)).isLessThanOrEqualTo(offset);
                assertThat(table.fragmentOffset(packet)).isZero();
                assertThat(
                                next == table.packets()
                                        ? table.durationFlicks()
                                        : table.startFlicks(next))
                        .isGreaterThan(offset);
            }
        }
    }
}
