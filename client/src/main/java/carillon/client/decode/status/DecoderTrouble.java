package carillon.client.decode.status;

/**
 * What went wrong with a decoder child.
 *
 * @param text for a person; empty if nothing did
 * @param details what else the child and the system said of it, in lines; empty if nothing
 */
public record DecoderTrouble(String text, String details) {

    /** Nothing went wrong. */
    public static final DecoderTrouble NONE = new DecoderTrouble("", "");

    /** What a person is told, and no more. */
    public static DecoderTrouble of(String text) {
        return new DecoderTrouble(text, "");
    }
}
