package carillon.library.scan;

import carillon.library.PlainText;
import carillon.library.Remark;
import carillon.library.config.ChannelConfig;
import carillon.library.identity.NumberedFolder;
import carillon.protocol.identity.ChannelId;
import java.util.List;

/**
 * A folder that is a channel: it has at least one track and a configuration that holds.
 *
 * @param id of the channel
 * @param numbered the folder's name, in Unicode normalisation form C, and its numbers
 * @param config what its owner wants; {@link #number} may differ from the number wanted
 * @param tracks in the order of their names
 * @param remarks on its files
 */
public record ScannedFolder(
        ChannelId id,
        NumberedFolder numbered,
        ChannelConfig config,
        List<TrackFile> tracks,
        List<Remark> remarks) {

    public ScannedFolder {
        tracks = List.copyOf(tracks);
        remarks = List.copyOf(remarks);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a channel without tracks: " + numbered);
        }
    }

    /** The folder's name, in Unicode normalisation form C; may hold control characters. */
    public String folder() {
        return numbered.name();
    }

    /** The channel's number. */
    public int number() {
        return numbered.number();
    }

    /** The first number that the channel had. */
    public int numberAtCreation() {
        return numbered.numberAtCreation();
    }

    /**
     * What listeners see: the name configured, else that of the folder, else, where that is blank,
     * the channel's number.
     */
    public String name() {
        if (!config.name().isEmpty()) {
            return config.name();
        }
        String plain = PlainText.of(folder(), ChannelConfig.NAME_CHARS);
        return plain.isEmpty() ? "Channel " + number() : plain;
    }
}
