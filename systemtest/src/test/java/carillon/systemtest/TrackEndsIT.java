package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
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
    @AutoClose private static Program client;

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
    }

    // By its clock on the wall: ffmpeg's own timestamps leap when the sampling rate changes.
    @Test
    void ffmpegDecodesForAsLongAsItListens() {
        Path wav = folder.resolve("ffmpeg.wav");
        try (Program ffmpeg = Ffmpeg.write(station.namespace(), station.sdp(1), wav)) {
            double begun = Sound.awaitWav(wav, 1, ffmpeg).seconds();
            long before = System.nanoTime();
            Sound heard = Sound.awaitWav(wav, 1 + SECONDS, ffmpeg);

            double listened = (System.nanoTime() - before) / 1e9;
            assertThat(heard.seconds() - begun)
                    .isCloseTo(listened, within(ALLOWANCE_SECONDS + untold()));
            assertIsWhole(heard);
        }
    }

    @Test
    void gstreamerHearsThrough() {
        assertIsWhole(gstreamer.awaitSound(SECONDS));
    }

    @Test
    void vlcHearsThrough() {
        assertIsWhole(vlc.awaitSound(SECONDS));
    }

    @Test
    void clientPlaysThroughOnASoundDevice() {
        assertIsWhole(ear.awaitSound(0, SECONDS, client));
        assertThat(Stats.last(client).value("underruns")).isZero();
    }

    private static void assertIsWhole(Sound heard) {
        assertThat(heard.longestSilenceSeconds())
                .as("%s", heard)
                .isLessThan(JOIN_SECONDS + untold());
    }

    /** How much a busy machine kept the server from sending. */
    private static double untold() {
        return Drops.saidBy(station.server().errors()) * LONGEST_PACKET_SECONDS;
    }
}
