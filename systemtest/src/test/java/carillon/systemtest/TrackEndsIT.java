package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Players hear through the ends of short tracks, their loop and the changes of their format. All
 * listen at the same time.
 */
class TrackEndsIT {

    private static final int SECONDS = 12; // the channel loops in ten

    /**
     * Encoders fade in and fill up at both ends of a track; a player adds what the change takes.
     */
    private static final double JOIN_SECONDS = 0.25;

    /** Half of the shortest track. */
    private static final double ALLOWANCE_SECONDS = 1.1;

    private static final double LONGEST_PACKET_SECONDS = 0.1;

    @TempDir private static Path folder;
    @TempDir private static Path forGstreamer;
    @TempDir private static Path forVlc;
    @TempDir private static Path forEar;

    @AutoClose private static RunningStation station;
    @AutoClose private static Ear ear;
    @AutoClose private static Gstreamer gstreamer;
    @AutoClose private static Vlc vlc;
    @AutoClose private static Program ffmpeg;
    @AutoClose private static Program client;

    private static Writing byFfmpeg;
    private static Writing byGstreamer;
    private static Writing byVlc;

    @BeforeAll
    static void start() {
        Path library = folder.resolve("library");
        Tones.addChannelOfChangingFormats(library, "Changes");
        Tones.addChannelOfOneFormat(library, "Ends");
        station = RunningStation.serve(folder, library);
        ear = Ear.open(forEar);
        Namespace machine = station.namespace();
        gstreamer = Gstreamer.hear(machine, forGstreamer, station.group(1), "lo");
        // VLC 3.0.24 falls silent when larger frames follow than those with which it began.
        vlc = Vlc.hear(machine, forVlc, "rtp://@" + station.group(2) + ":5004");
        client = station.run(Checkout.carillon("play", "1", "--stats"), ear.environment());
        Path wav = folder.resolve("ffmpeg.wav");
        ffmpeg = Ffmpeg.write(machine, station.sdp(1), wav);
        byGstreamer = Writing.begun(gstreamer::awaitSound);
        byVlc = Writing.begun(vlc::awaitSound);
        byFfmpeg = Writing.begun(seconds -> Sound.awaitWav(wav, seconds, ffmpeg));
    }

    @Test
    void ffmpegDecodesForAsLongAsItListens() {
        byFfmpeg.assertIsWhole();
    }

    @Test
    void gstreamerDecodesForAsLongAsItListens() {
        byGstreamer.assertIsWhole();
    }

    @Test
    void vlcDecodesForAsLongAsItListens() {
        byVlc.assertIsWhole();
    }

    @Test
    void clientPlaysThroughOnASoundDevice() {
        Sound heard = ear.awaitSound(0, SECONDS, client);
        long underruns = Stats.last(client).value("underruns");
        Drops.awaitSaidBy(
                station.server(),
                dropped -> {
                    assertIsWhole(heard, dropped);
                    assertThat(underruns).isLessThanOrEqualTo(dropped);
                });
    }

    private static void assertIsWhole(Sound heard, long dropped) {
        assertThat(heard.longestSilenceSeconds())
                .as("%s", heard)
                .isLessThan(JOIN_SECONDS + dropped * LONGEST_PACKET_SECONDS);
    }

    /**
     * What a player writes, which leaves out what it does not hear: it is whole when it lasts as
     * long as the player listens, by the clock on the wall.
     *
     * @param player what there is when there are so many seconds of it
     */
    private record Writing(IntFunction<Sound> player, double begunSeconds, long sinceNanos) {

        static Writing begun(IntFunction<Sound> player) {
            return new Writing(player, player.apply(1).seconds(), System.nanoTime());
        }

        void assertIsWhole() {
            Sound heard = player.apply((int) begunSeconds + SECONDS);
            double listened = (System.nanoTime() - sinceNanos) / 1e9;
            Drops.awaitSaidBy(
                    station.server(),
                    dropped -> {
                        double allowance = ALLOWANCE_SECONDS + dropped * LONGEST_PACKET_SECONDS;
                        assertThat(heard.seconds() - begunSeconds)
                                .isCloseTo(listened, within(allowance));
                        TrackEndsIT.assertIsWhole(heard, dropped);
                    });
        }
    }
}
