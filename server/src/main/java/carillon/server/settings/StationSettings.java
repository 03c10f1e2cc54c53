package carillon.server.settings;

import carillon.library.edition.Packetization;
import java.nio.file.Path;
import java.util.List;

/**
 * What a station is told.
 *
 * @param library the folder of channel folders
 * @param linkRoots folders that symbolic links may lead into
 * @param state what the server keeps, and where
 * @param network where it sends
 * @param media how
 */
public record StationSettings(
        Path library,
        List<Path> linkRoots,
        StateSettings state,
        NetworkSettings network,
        MediaSettings media) {

    /**
     * What outlives a server.
     *
     * @param directory where it is kept
     * @param rebuildIndex whether to start with a new index, into which the old one's log is copied
     */
    public record StateSettings(Path directory, boolean rebuildIndex) {}

    /**
     * How media is sent.
     *
     * @param packetization of channels that do not say otherwise
     * @param mostBitsPerSecond channels beyond this rate in all stay off the air
     */
    public record MediaSettings(Packetization packetization, long mostBitsPerSecond) {

        public MediaSettings {
            if (mostBitsPerSecond < 1) {
                throw new IllegalArgumentException("most bit/s: " + mostBitsPerSecond);
            }
        }
    }

    public StationSettings {
        linkRoots = List.copyOf(linkRoots);
    }

    public Path stateDirectory() {
        return state.directory();
    }
}
