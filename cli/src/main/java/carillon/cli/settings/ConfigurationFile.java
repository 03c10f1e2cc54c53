package carillon.cli.settings;

import carillon.cli.shape.CommandShape;
import carillon.cli.words.FileTrouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A flat YAML mapping from the names of flags, without their dashes, to their values. A list stands
 * for a flag given several times.
 */
record ConfigurationFile(Path path, Map<String, Entry> entries) {

    private static final long MAX_BYTES = 1 << 20;

    /** A value and the line, counted from 1, on which its key stands. */
    record Entry(String value, int line) {}

    ConfigurationFile {
        entries = Map.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @throws SettingsException if it cannot be read or is not such a mapping
     */
    static ConfigurationFile read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new SettingsException(path + ": larger than a configuration file can be");
            }
            try (Reader text = Files.newBufferedReader(path);
                    JsonParser parser =
                            new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
                return new ConfigurationFile(path, mapping(path, parser));
            }
        } catch (IOException e) {
            throw new SettingsException(
                    "cannot read the configuration file " + path + ": " + FileTrouble.words(e), e);
        } catch (JacksonException e) {
            throw new SettingsException(
                    at(path, e.getLocation().getLineNr()) + "not YAML: " + e.getOriginalMessage(),
                    e);
        }
    }

    /** Where a key stands: file, line and key. */
    String place(String key) {
        Entry entry = entries.get(key);
        return at(path, entry == null ? 0 : entry.line()) + key;
    }

    private static Map<String, Entry> mapping(Path path, JsonParser parser) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        JsonToken first = parser.nextToken();
        if (first == null) {
            return entries; // an empty file, or only comments
        }
        if (first != JsonToken.START_OBJECT) {
            throw new SettingsException(at(path, 1) + "expected lines of the form 'flag: value'");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            Entry before = entries.put(key, new Entry(value(path, key, parser), line));
            if (before != null) {
                throw new SettingsException(
                        at(path, line) + key + ": stands on line " + before.line() + " already");
            }
        }
        return entries;
    }

    private static String value(Path path, String key, JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            StringJoiner values = new StringJoiner(String.valueOf(CommandShape.VALUE_SEPARATOR));
            while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
                values.add(scalar(path, key, parser, token));
            }
            return values.toString();
        }
        return scalar(path, key, parser, token);
    }

    private static String scalar(Path path, String key, JsonParser parser, JsonToken token) {
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new SettingsException(at(path, line) + key + ": expected a value");
        }
        return parser.getString();
    }

    private static String at(Path path, int line) {
        return path + (line > 0 ? ", line " + line + ": " : ": ");
    }
}
