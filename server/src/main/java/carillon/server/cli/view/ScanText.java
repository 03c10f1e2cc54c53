package carillon.server.cli.view;

import carillon.library.Remark;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.library.scan.TrackFile;
import carillon.protocol.time.Flicks;
import carillon.server.watch.Words;
import java.io.PrintWriter;
import java.time.Duration;

/** A scanned library for a person. */
final class ScanText {

    private ScanText() {}

    static void write(ScannedLibrary scanned, PrintWriter out) {
        for (ScannedFolder channel : scanned.channels()) {
            out.println(channel.number() + "  " + channel.name());
            channel.tracks().forEach(track -> out.println("     " + line(track)));
        }
        for (Remark remark : scanned.allRemarks()) {
            out.println(remark);
        }
        int tracks = scanned.channels().stream().mapToInt(each -> each.tracks().size()).sum();
        out.println(
                Words.counted(scanned.channels().size(), "channel")
                        + ", "
                        + Words.counted(tracks, "track")
                        + ", "
                        + Words.counted(scanned.allRemarks().size(), "remark"));
    }

    private static String line(TrackFile track) {
        Duration length = Duration.ofNanos(Flicks.toNanos(track.frames().durationFlicks()));
        return TrackText.of(length, track.tags().artist(), track.tags().title());
    }
}
