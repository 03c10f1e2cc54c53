package carillon.systemtest;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Players of other projects, who wait for announcements, find a station that comes on the air. */
class AnnouncedIT {

    @TempDir private Path folder;
    @AutoClose private final Namespace machine = Namespace.open();

    @Test
    void ffmpegHearsAChannelThatItFinds() {
        try (Ffmpeg ffmpeg = Ffmpeg.hearAnnounced(machine);
                RunningStation station = RunningStation.startOn(machine, folder)) {
            ffmpeg.assertHears("44100 Hz, stereo", station);
        }
    }

    @Test
    void vlcFindsAllChannelsAndHearsOne(@TempDir Path own) {
        try (Vlc vlc = Vlc.search(machine, own);
                RunningStation _ = RunningStation.startOn(machine, folder)) {
            vlc.awaitSessions("Bells", "Line-up", "Night Music", "Station Voice");
            vlc.play("Bells");
            vlc.assertHears(3);
        }
    }
}
