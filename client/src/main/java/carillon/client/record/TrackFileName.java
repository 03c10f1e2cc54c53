package carillon.client.record;

import carillon.protocol.channel.Programme;
import carillon.protocol.channel.TitleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of the file of a track: a number, artist and title. What comes from a programme list is
 * anybody's: nothing of it can lead out of the folder, hide the file or upset a terminal.
 */
final class TrackFileName {

    private static final int MAX_LABEL_BYTES = 180;
    private static final Pattern NUMBERED = Pattern.compile("(\\d{3,6})( .*)?\\.mp3");
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private TrackFileName() {}

    /**
     * The name, without the ending.
     *
     * @param ordinal of the file, from 1
     * @param channel what a track without a title is called
     */
    static String of(int ordinal, String channel, Programme programme) {
        String label =
                switch (programme) {
                    case Programme.Track track when !track.title().isBlank() ->
                            TitleText.of(track.artist().strip(), track.title());
                    case Programme.Track _, Programme.Unknown _ -> channel;
                };
        String safe = safe(label);
        String number = String.format(Locale.US, "%03d", ordinal);
        return safe.isEmpty() ? number : number + " " + safe;
    }

    /**
     * The highest number that a file in a folder has, so that a recording goes on behind an earlier
     * one; 0 if none has.
     *
     * @throws IOException if the folder cannot be read
     */
    static int highestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> NUMBERED.matcher(each.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(each -> Integer.parseInt(each.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static String safe(String label) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < label.length(); at += Character.charCount(label.codePointAt(at))) {
            String next = Character.toString(safe(label.codePointAt(at)));
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_LABEL_BYTES) {
                break;
            }
            safe.append(next);
        }
        return safe.toString().strip().replaceFirst("[. ]+$", "");
    }

    private static int safe(int point) {
        int type = Character.getType(point);
        boolean isInvisible =
                type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.UNASSIGNED
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR;
        return isInvisible || FORBIDDEN.indexOf(point) >= 0 ? '_' : point;
    }
}
