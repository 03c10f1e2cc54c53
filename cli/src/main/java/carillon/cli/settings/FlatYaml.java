package carillon.cli.settings;

import carillon.cli.settings.ConfigurationFile.Entry;
import carillon.cli.shape.CommandShape;
import carillon.cli.words.TerminalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document that is a mapping of keys to values or lists of values. Aliases, tags and
 * a second document are errors.
 *
 * <p>Threads: one; a reader reads once.
 */
final class FlatYaml {

    private final YAMLParser parser;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private FlatYaml(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a text.
     *
     * @throws JacksonException if it is not YAML
     * @throws Refused if it is not such a mapping
     */
    static Map<String, Entry> read(String text) {
        try (YAMLParser parser =
                (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return new FlatYaml(parser).mapping();
        }
    }

    private Map<String, Entry> mapping() {
        JsonToken first = next();
        if (first == null) {
            return entries; // an empty file, or only comments
        }
        if (first != JsonToken.START_OBJECT) {
            throw new Refused(1, "expected lines of the form 'flag: value'");
        }
        while (next() == JsonToken.PROPERTY_NAME) {
            add(parser.currentName(), line());
        }
        if (next() != null) {
            throw new Refused(line(), "a second document (---); write all in one");
        }
        return entries;
    }

    private void add(String key, int line) {
        Entry before = entries.put(key, entry(key, line));
        if (before != null) {
            throw new Refused(
                    line, TerminalText.of(key) + ": stands on line " + before.line() + " already");
        }
    }

    private Entry entry(String key, int line) {
        JsonToken token = next();
        if (token != JsonToken.START_ARRAY) {
            return new Entry(scalar(key, token), false, line);
        }
        StringJoiner values = new StringJoiner(String.valueOf(CommandShape.VALUE_SEPARATOR));
        while ((token = next()) != JsonToken.END_ARRAY) {
            values.add(scalar(key, token));
        }
        return new Entry(values.toString(), true, line);
    }

    private String scalar(String key, @Nullable JsonToken token) {
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw new Refused(line(), TerminalText.of(key) + ": expected a value");
        }
        return parser.getString();
    }

    private @Nullable JsonToken next() {
        JsonToken token = parser.nextToken();
        if (parser.isCurrentAlias()) {
            throw new Refused(line(), "an alias (*); write the value out");
        }
        if (token != null && parser.getTypeId() != null) {
            throw new Refused(line(), "a tag (!); leave it out");
        }
        return token;
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** What is YAML, but not what a configuration file may have. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Refused(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        /** Where, counted from 1. */
        int line() {
            return line;
        }
    }
}
