package carillon.protocol.channel;

/**
 * What a person calls a channel.
 *
 * @param number from 1
 * @param name 1 to {@value #MAX_NAME_CHARS} chars of plain text
 * @param description up to {@value #MAX_DESCRIPTION_CHARS} chars of plain text; empty when there is
 *     none
 */
public record ChannelLabel(int number, String name, String description) {

    public static final int MAX_NAME_CHARS = 200;
    public static final int MAX_DESCRIPTION_CHARS = 500;

    public ChannelLabel {
        if (number < 1) {
            throw new IllegalArgumentException("channel number out of range: " + number);
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("channel " + number + " without a name");
        }
        EntryText.checked("name", name, MAX_NAME_CHARS);
        EntryText.checked("description", description, MAX_DESCRIPTION_CHARS);
    }

    ChannelLabel shortened(int maxChars) {
        return new ChannelLabel(number, name, EntryText.shortened(description, maxChars));
    }

    ChannelLabel withNameShortened(int maxChars) {
        return new ChannelLabel(number, EntryText.shortened(name, maxChars), description);
    }
}
