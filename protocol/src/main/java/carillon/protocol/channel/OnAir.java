package carillon.protocol.channel;

/**
 * What is on a channel.
 *
 * @param row ordinal of the row of the edition log that is in force; 0 when there is none
 * @param now what is on
 * @param next what follows
 */
public record OnAir(int row, Programme now, Programme next) {

    /** Nothing is on. */
    public static final OnAir NOTHING = new OnAir(0, Programme.unknown(), Programme.unknown());

    public OnAir {
        if (row < 0) {
            throw new IllegalArgumentException("log row out of range: " + row);
        }
    }

    OnAir shortened(int maxChars) {
        return new OnAir(row, now.shortened(maxChars), next.shortened(maxChars));
    }
}
