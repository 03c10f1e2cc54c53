package carillon.protocol.channel;

import carillon.protocol.json.JsonInput;
import carillon.protocol.time.UtcText;
import java.time.Duration;
import java.time.Instant;

/** Reads what is on. Threads: owned by its caller, for one programme. */
final class ProgrammeReader {

    private static final double MAX_SECONDS = Programme.Track.MAX_DURATION.toSeconds();

    private final JsonInput json;
    private String title = "";
    private String artist = "";
    private String start = "";
    private double seconds = -1;

    private ProgrammeReader(JsonInput json) {
        this.json = json;
    }

    static Programme read(JsonInput json) {
        ProgrammeReader reader = new ProgrammeReader(json);
        json.members(reader::member);
        return reader.track();
    }

    private void member(String member) {
        switch (member) {
            case "title" -> title = json.text();
            case "artist" -> artist = json.text();
            case "start" -> start = json.text();
            case "duration" -> seconds = json.decimal();
            default -> {}
        }
    }

    private Programme track() {
        // Written so that it refuses what is no number, too.
        json.require(seconds >= 0 && seconds <= MAX_SECONDS);
        Instant instant = json.require(UtcText.parse(start));
        Duration duration = Duration.ofMillis(Math.round(seconds * 1e3));
        json.require(Programme.Track.accepts(title, artist, duration));
        return new Programme.Track(title, artist, instant, duration);
    }
}
