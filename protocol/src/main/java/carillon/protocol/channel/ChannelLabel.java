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
        if (!accepts(number, name, description)) {
            throw new IllegalArgumentException(
                    "number %d, name '%s', description '%s'".formatted(number, name, description));
        }
    }

    /** Whether there is a label of these. */
    static boolean accepts(int number, String name, String description) {
        return number >= 1
                && !name.isEmpty()
                && EntryText.isFit(name, MAX_NAME_CHARS)
                && EntryText.isFit(description, MAX_DESCRIPTION_CHARS);
    }

    ChannelLabel shortened(int maxChars) {
        return new ChannelLabel(number, name, EntryText.shortened(description, maxChars));
    }

    ChannelLabel withNameShortened(int maxChars) {
        return new ChannelLabel(number, EntryText.shortened(name, maxChars), description);
    }
}
