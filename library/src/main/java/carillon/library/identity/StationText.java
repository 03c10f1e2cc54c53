package carillon.library.identity;

import carillon.library.yaml.YamlNode;
import carillon.library.yaml.YamlReader;
import carillon.library.yaml.YamlReading;
import carillon.protocol.Decoded;
import carillon.protocol.identity.StationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A station as the text of {@code station.yaml}.
 *
 * <pre>
 * station: 32 hexadecimal digits
 * folders:
 *   - {created: 1, number: 1, name: "Music"}
 * retired: [7]
 * </pre>
 */
final class StationText {

    private static final String HEADING =
            """
            # The identity of this Carillon station and the channel numbers of its folders.
            # Keep it with the library: without it the channels get new addresses.
            # A copy of the library with this file is the same station.
            """;

    /** What came of reading a text. */
    sealed interface Reading {

        /** The station. */
        record Read(Station station) implements Reading {}

        /** A text that holds no station, and on which line that shows. */
        record Damaged(int line, String problem) implements Reading {}
    }

    private StationText() {}

    static String write(Station station) {
        StringBuilder text = new StringBuilder(HEADING);
        text.append("station: \"").append(station.id()).append("\"\nfolders:\n");
        for (NumberedFolder folder : station.folders()) {
            text.append("  - {created: ")
                    .append(folder.numberAtCreation())
                    .append(", number: ")
                    .append(folder.number())
                    .append(", name: ")
                    .append(quoted(folder.name()))
                    .append("}\n");
        }
        return text.append("retired: ").append(station.retired()).append('\n').toString();
    }

    static Reading read(String text) {
        return switch (YamlReader.read(text)) {
            case YamlReading.Malformed(int line, String problem, _) ->
                    new Reading.Damaged(line, problem);
            case YamlReading.Document(YamlNode.Mapping root) -> station(root);
            case YamlReading.Document(YamlNode other) ->
                    new Reading.Damaged(other.line(), "no station");
        };
    }

    private static Reading station(YamlNode.Mapping root) {
        YamlNode id = root.value("station");
        if (!(id instanceof YamlNode.Scalar(String hex, _))
                || !(StationId.parse(hex) instanceof Decoded.Ok<StationId>(StationId station))) {
            return new Reading.Damaged(id.line(), "station is not 32 hexadecimal digits");
        }
        List<NumberedFolder> folders = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : values(root.value("folders"))) {
            NumberedFolder folder = folder(node);
            if (folder == null || !names.add(folder.name())) {
                return new Reading.Damaged(node.line(), "no folder with its numbers, or again");
            }
            folders.add(folder);
        }
        List<Integer> retired = new ArrayList<>();
        for (YamlNode node : values(root.value("retired"))) {
            retired.add(node instanceof YamlNode.Scalar(String text, _) ? number(text) : 0);
        }
        return retired.contains(0)
                ? new Reading.Damaged(root.value("retired").line(), "retired holds no numbers")
                : new Reading.Read(new Station(station, folders, retired));
    }

    private static List<YamlNode> values(YamlNode node) {
        return node instanceof YamlNode.Sequence(List<YamlNode> values, _) ? values : List.of();
    }

    /** A folder; null if it lacks something. */
    private static @Nullable NumberedFolder folder(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping entry)) {
            return null;
        }
        String name = text(entry, "name");
        int created = number(text(entry, "created"));
        int number = number(text(entry, "number"));
        return name.isEmpty() || created == 0 || number == 0
                ? null
                : new NumberedFolder(name, created, number);
    }

    private static String text(YamlNode.Mapping entry, String key) {
        return entry.value(key) instanceof YamlNode.Scalar(String text, _) ? text : "";
    }

    /** A number from 1 on; 0 for whatever else. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** In double quotes, with everything but plain letters of any language escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(point -> {
                    if (isPlain(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append("\\U%08x".formatted(point));
                    }
                });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int point) {
        return Character.isLetterOrDigit(point) || " -_.,()&'+!".indexOf(point) >= 0;
    }
}
