package carillon.cli.settings;

import carillon.cli.shape.CommandShape;
import carillon.cli.words.FileTrouble;
import carillon.cli.words.TerminalText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * A flat YAML mapping from the names of flags, without their dashes, to their values. A list stands
 * for a flag given several times.
 */
record ConfigurationFile(Path path, Map<String, Entry> entries) {

    private static final long MAX_BYTES = 1 << 16;

    /**
     * A value and the line, counted from 1, on which its key stands.
     *
     * @param value of a list the values, between them {@link CommandShape#VALUE_SEPARATOR}
     */
    record Entry(String value, boolean isList, int line) {}

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
            return new ConfigurationFile(path, FlatYaml.read(text(path)));
        } catch (IOException e) {
            throw new SettingsException(
                    "cannot read the configuration file " + path + ": " + FileTrouble.words(e), e);
        } catch (JacksonException e) {
            YamlTrouble trouble = YamlTrouble.of(e);
            throw new SettingsException(at(path, trouble.line()) + trouble.words(), e);
        } catch (FlatYaml.Refused e) {
            throw new SettingsException(at(path, e.line()) + e.getMessage(), e);
        }
    }

    /** Where a key stands: file, line and key. */
    String place(String key) {
        Entry entry = entries.get(key);
        return at(path, entry == null ? 0 : entry.line()) + TerminalText.of(key);
    }

    /** Whether a key is there and has a list for a value. */
    boolean isList(String key) {
        Entry entry = entries.get(key);
        return entry != null && entry.isList();
    }

    private static String text(Path path) throws IOException {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        if (!file.isRegularFile()) { // a pipe might keep the program waiting for ever
            throw unfit(path, file.isDirectory() ? "it is a folder" : "it is no regular file");
        }
        if (file.size() > MAX_BYTES) {
            throw unfit(path, "it is larger than a configuration file can be");
        }
        return Files.readString(path);
    }

    private static FileSystemException unfit(Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }

    private static String at(Path path, int line) {
        return path + (line > 0 ? ", line " + line + ": " : ": ");
    }
}
