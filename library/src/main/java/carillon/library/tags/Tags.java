package carillon.library.tags;

import carillon.library.PlainText;

/**
 * What a file says about itself. Whatever is put in is made plain and cut to {@value #MAX_CHARS}
 * chars.
 *
 * @param title of the piece; empty if unknown
 * @param artist of the piece; empty if unknown
 */
public record Tags(String title, String artist) {

    /** Longest text. */
    public static final int MAX_CHARS = 250;

    /** Nothing is known. */
    public static final Tags NONE = new Tags("", "");

    public Tags {
        title = PlainText.of(title, MAX_CHARS);
        artist = PlainText.of(artist, MAX_CHARS);
    }

    /** These, and where they know nothing, the others. */
    public Tags orElse(Tags others) {
        return new Tags(
                title.isEmpty() ? others.title : title, artist.isEmpty() ? others.artist : artist);
    }

    /** These, with the name of the file, without its extension, if the title is unknown. */
    public Tags orFileName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return orElse(new Tags(dot > 0 ? fileName.substring(0, dot) : fileName, ""));
    }
}
