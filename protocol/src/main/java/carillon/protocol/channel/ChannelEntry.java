package carillon.protocol.channel;

/**
 * The row of one channel in a programme list. It holds nothing of the server that sends it, so that
 * two servers of one station send the same row.
 */
public record ChannelEntry(
        ChannelLabel label, StreamAddress address, StreamFormat format, OnAir onAir) {

    /** The channel's number. */
    public int number() {
        return label.number();
    }

    /** The channel's name. */
    public String name() {
        return label.name();
    }

    /** The same with the texts of programmes and description cut to at most so many chars. */
    public ChannelEntry shortened(int maxChars) {
        return new ChannelEntry(
                label.shortened(maxChars), address, format, onAir.shortened(maxChars));
    }

    /** The same with the name cut to at most so many chars. */
    public ChannelEntry withNameShortened(int maxChars) {
        return new ChannelEntry(label.withNameShortened(maxChars), address, format, onAir);
    }
}
