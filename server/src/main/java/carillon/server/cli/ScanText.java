package carillon.server.cli;

import carillon.library.Remark;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.library.scan.TrackFile;
import carillon.protocol.time.Flicks;
import java.io.PrintWriter;
import java.time.Duration;

/** A scanned library for a person. */
final class ScanText {

    private ScanText() {}

    static void write(ScannedLibrary scanned, PrintWriter out) {
        for (ScannedFolder channel : scanned.channels()) {
            out.printf("%d  %s%n", channel.number(), channel.name());
            channel.tracks().forEach(track -> out.println("     " + line(track)));
        }
        for (Remark remark : scanned.allRemarks()) {
            out.println(remark);
        }
        int tracks = scanned.channels().stream().mapToInt(each -> each.tracks().size()).sum();
        out.printf(
                "%d channels, %d tracks, %d remarks%n",
                scanned.channels().size(), tracks, scanned.allRemarks().size());
    }

    private static String line(TrackFile track) {
        Duration length = Duration.ofNanos(Flicks.toNanos(track.frames().durationFlicks()));
        String artist = track.tags().artist().isEmpty() ? "" : " – " + track.tags().artist();
        return "%3d:%02d  %s%s"
                .formatted(
                        length.toMinutes(), length.toSecondsPart(), track.tags().title(), artist);
    }
}
