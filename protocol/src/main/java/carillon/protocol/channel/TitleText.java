package carillon.protocol.channel;

/** What a track is called, in a few words. */
public final class TitleText {

    private TitleText() {}

    /** Artist and title; one of them alone if the other is empty, and nothing if both are. */
    public static String of(String artist, String title) {
        return artist.isEmpty() || title.isEmpty() ? artist + title : artist + " - " + title;
    }
}
