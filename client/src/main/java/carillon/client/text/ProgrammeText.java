package carillon.client.text;

import carillon.protocol.channel.Programme;

/** What is on, in a few words. */
public final class ProgrammeText {

    private ProgrammeText() {}

    /** Artist and title; empty if neither is known. */
    public static String of(Programme programme) {
        return switch (programme) {
            case Programme.Track track when track.artist().isEmpty() -> track.title();
            case Programme.Track track when track.title().isEmpty() -> track.artist();
            case Programme.Track track -> track.artist() + " - " + track.title();
            case Programme.Unknown _ -> "";
        };
    }
}
