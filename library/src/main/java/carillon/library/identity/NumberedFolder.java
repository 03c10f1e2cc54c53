package carillon.library.identity;

import carillon.protocol.identity.ChannelId;
import carillon.protocol.identity.StationId;

/**
 * A folder and the numbers it was given.
 *
 * @param name of the folder, in Unicode normalisation form C
 * @param numberAtCreation the first number it was given, from 1; never changes
 * @param number the one it has now, from 1
 */
public record NumberedFolder(String name, int numberAtCreation, int number) {

    public NumberedFolder {
        if (name.isEmpty() || numberAtCreation < 1 || number < 1) {
            throw new IllegalArgumentException(
                    "folder '%s', number %d, at creation %d"
                            .formatted(name, number, numberAtCreation));
        }
    }

    /** The identity of its channel in a station. */
    public ChannelId channelId(StationId station) {
        return ChannelId.of(station, name);
    }

    NumberedFolder renumbered(int newNumber) {
        return new NumberedFolder(name, numberAtCreation, newNumber);
    }
}
