package carillon.server.cast;

import carillon.library.edition.Packetization;
import carillon.library.scan.ScannedFolder;
import carillon.server.channel.repertoire.Recording;
import carillon.server.channel.repertoire.Repertoire;
import java.util.List;

/**
 * Makes of scanned folders what channels play.
 *
 * @param usual the packetization of folders that do not say otherwise
 */
public record Repertoires(Packetization usual) {

    public Repertoire of(ScannedFolder folder) {
        List<Recording> recordings =
                folder.tracks().stream()
                        .map(track -> Recording.of(track.id(), track.file(), track.frames()))
                        .toList();
        return Repertoire.of(recordings, folder.config().order(), packetization(folder));
    }

    private Packetization packetization(ScannedFolder folder) {
        int frames = folder.config().framesPerPacket();
        return frames == 0 ? usual : new Packetization(usual.datagramBytes(), frames);
    }
}
