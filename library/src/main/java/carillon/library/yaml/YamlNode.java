package carillon.library.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML document. */
public sealed interface YamlNode {

    /** The line it begins on, from 1. */
    int line();

    /**
     * A single value as it is written: {@code 007} and {@code yes} stay text.
     *
     * @param text without quotes; empty if there is none
     */
    record Scalar(String text, int line) implements YamlNode {}

    /** Values under keys, in the order of the file. No key occurs twice. */
    record Mapping(Map<String, Entry> entries, int line) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value under a key; an empty scalar if there is none. */
        public YamlNode value(String key) {
            Entry entry = entries.get(key);
            return entry == null ? new Scalar("", line) : entry.value();
        }
    }

    /** Values in a row. */
    record Sequence(List<YamlNode> values, int line) implements YamlNode {
        public Sequence {
            values = List.copyOf(values);
        }
    }

    /** A value and the line of its key. */
    record Entry(YamlNode value, int line) {}
}
