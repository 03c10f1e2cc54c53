package carillon.server.cli.view;

import carillon.protocol.channel.TitleText;
import java.time.Duration;

/** A track on one line: how long it lasts, and what {@code carillon list} calls it. */
final class TrackText {

    private TrackText() {}

    /** The line; artist and title may be empty if unknown. */
    static String of(Duration length, String artist, String title) {
        return "%3d:%02d  %s"
                .formatted(length.toMinutes(), length.toSecondsPart(), TitleText.of(artist, title));
    }
}
