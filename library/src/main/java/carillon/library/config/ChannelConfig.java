package carillon.library.config;

import carillon.library.PlainText;
import carillon.library.edition.Order;

/**
 * What the owner of a folder wants of its channel.
 *
 * @param name shown to listeners; empty: that of the folder
 * @param description shown to listeners; may be empty
 * @param number the wanted channel number, 1 to {@value #MOST_NUMBER}; 0: any
 * @param order of the tracks
 * @param framesPerPacket most frames in a packet; 0: what the server is told
 */
public record ChannelConfig(
        String name, String description, int number, Order order, int framesPerPacket) {

    /** Longest name in chars. */
    public static final int NAME_CHARS = 200;

    /** Longest description in chars. */
    public static final int DESCRIPTION_CHARS = 500;

    /** Highest number that can be asked for. */
    public static final int MOST_NUMBER = 65_535;

    /** What holds when nothing is said. */
    public static final ChannelConfig DEFAULT = new ChannelConfig("", "", 0, Order.NAME, 0);

    public ChannelConfig {
        name = PlainText.of(name, NAME_CHARS);
        description = PlainText.of(description, DESCRIPTION_CHARS);
        if (number < 0 || number > MOST_NUMBER || framesPerPacket < 0) {
            throw new IllegalArgumentException(
                    "number %d, frames per packet %d".formatted(number, framesPerPacket));
        }
    }

    /** This, described if it has no description of its own. */
    public ChannelConfig orDescription(String other) {
        return description.isEmpty()
                ? new ChannelConfig(name, other, number, order, framesPerPacket)
                : this;
    }
}
