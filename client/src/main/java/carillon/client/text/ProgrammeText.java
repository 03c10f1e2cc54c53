package carillon.client.text;

import carillon.protocol.channel.Programme;
import carillon.protocol.channel.TitleText;

/** What is on, in a few words. */
public final class ProgrammeText {

    private ProgrammeText() {}

    /** Artist and title; empty if neither is known. */
    public static String of(Programme programme) {
        return switch (programme) {
            case Programme.Track track -> TitleText.of(track.artist(), track.title());
            case Programme.Unknown _ -> "";
        };
    }
}
