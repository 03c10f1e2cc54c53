package carillon.server.cli.view;

/** A track on one line, as {@code carillon list} has it. */
final class TrackText {

    private TrackText() {}

    /** Artist and title; either may be empty if unknown. */
    static String of(String artist, String title) {
        return artist.isEmpty() || title.isEmpty() ? artist + title : artist + " - " + title;
    }
}
