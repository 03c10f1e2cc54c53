package carillon.library.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document. It streams: binding to classes would cost start-up time. Anchors are
 * passed over; aliases, tags and a second document are errors.
 *
 * <p>Threads: one; a reader reads once.
 */
public final class YamlReader {

    // As many as a station's identity may have bytes.
    private static final int MOST_CHARS = 16 << 20;
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder()
                    .loadSettings(
                            LoadSettings.builder()
                                    .setCodePointLimit(MOST_CHARS)
                                    .setAllowDuplicateKeys(true) // told here, with the line
                                    .build())
                    .build();
    private static final int MOST_DEPTH = 16;
    private static final int MOST_NODES = 2_000_000;

    private final YAMLParser parser;
    private int nodes;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

    /** Reads a text. */
    public static YamlReading read(String text) {
        try (YAMLParser parser =
                (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReading.Document(new YamlReader(parser).document());
        } catch (Refused e) {
            return new YamlReading.Malformed(e.line, e.problem, "mend the line");
        } catch (JacksonException e) {
            return SyntaxMistake.of(e);
        }
    }

    private YamlNode document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new YamlNode.Mapping(Map.of(), 1);
        }
        YamlNode root = node(first, 0);
        if (parser.nextToken() != null) {
            throw new Refused(line(), "a second document (---); write all in one");
        }
        return root;
    }

    private YamlNode node(@Nullable JsonToken token, int depth) {
        if (depth > MOST_DEPTH || ++nodes > MOST_NODES) {
            throw new Refused(line(), "too many values, or too deep");
        }
        int line = line();
        if (parser.isCurrentAlias()) {
            throw new Refused(line, "an alias (*); write the value out");
        }
        if (parser.getTypeId() != null) {
            throw new Refused(line, "a tag (!); leave it out");
        }
        return switch (token) {
            case START_OBJECT -> new YamlNode.Mapping(entries(depth), line);
            case START_ARRAY -> new YamlNode.Sequence(values(depth), line);
            case VALUE_NULL -> new YamlNode.Scalar("", line);
            case null -> throw new Refused(line, "ends too early");
            default -> new YamlNode.Scalar(parser.getString(), line);
        };
    }

    private Map<String, YamlNode.Entry> entries(int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int line = line();
            YamlNode value = node(parser.nextToken(), depth + 1);
            if (entries.put(key, new YamlNode.Entry(value, line)) != null) {
                throw new Refused(line, "key " + key + " is given twice");
            }
        }
        return entries;
    }

    private List<YamlNode> values(int depth) {
        List<YamlNode> values = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            values.add(node(token, depth + 1));
            token = parser.nextToken();
        }
        return values;
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** Ends the reading from any depth; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final String problem;

        Refused(int line, String problem) {
            super(problem, null, false, false);
            this.line = line;
            this.problem = problem;
        }
    }
}
