package carillon.library.yaml;

/** What came of reading a YAML document. */
public sealed interface YamlReading {

    /** The document; an empty one is an empty mapping. */
    record Document(YamlNode root) implements YamlReading {}

    /**
     * Text that is no YAML, or more of it than is read.
     *
     * @param line where that shows, from 1
     * @param problem what is wrong, in a few words
     * @param advice what to do about it
     */
    record Malformed(int line, String problem, String advice) implements YamlReading {}
}
