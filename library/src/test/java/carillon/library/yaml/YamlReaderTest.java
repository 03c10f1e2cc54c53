package carillon.library.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.yaml.YamlNode.Entry;
import carillon.library.yaml.YamlNode.Mapping;
import carillon.library.yaml.YamlNode.Scalar;
import carillon.library.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @Test
    void keepsValuesAsTheyAreWrittenAndTheirLines() {
        Mapping root = root("# comment\nname: 'a: b'\nnumber: 007\n\nyes: ~\nempty:\n");

        assertThat(root.entries())
                .containsEntry("name", new Entry(new Scalar("a: b", 2), 2))
                .containsEntry("number", new Entry(new Scalar("007", 3), 3))
                .containsEntry("yes", new Entry(new Scalar("~", 5), 5))
                .containsEntry("empty", new Entry(new Scalar("", 6), 6));
    }

    @Test
    void readsTreesInTheOrderOfTheFile() {
        Mapping root = root("b: [1, 2]\na:\n  - x: y\n");

        Sequence numbers = new Sequence(List.of(new Scalar("1", 1), new Scalar("2", 1)), 1);
        Mapping inner = new Mapping(Map.of("x", new Entry(new Scalar("y", 3), 3)), 3);
        assertThat(root.entries())
                .containsExactly(
                        Map.entry("b", new Entry(numbers, 1)),
                        Map.entry("a", new Entry(new Sequence(List.of(inner), 3), 2)));
    }

    @Test
    void readsATextOfTwelveMegabytes() {
        StringBuilder text = new StringBuilder("folders:\n");
        String name = "x".repeat(255);
        for (int folder = 0; folder < 45_000; folder++) {
            text.append("  - {number: " + folder + ", name: \"" + name + "\"}\n");
        }
        assertThat(text.length()).isGreaterThan(10_000_000);
        assertThat(root(text.toString()).value("folders"))
                .isInstanceOfSatisfying(
                        Sequence.class, all -> assertThat(all.values()).hasSize(45_000));
    }

    @Test
    void takesAnEmptyTextForAnEmptyMapping() {
        assertThat(root("")).isEqualTo(new Mapping(Map.of(), 1));
        assertThat(root("# nothing yet\n").entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a: 1\nb: 2\na: 3\n', 3, key a is given twice",
        "'a: 1\n---\nb: 2\n', 3, a second document",
        "'a: 1\nb: [unclosed', 2, no YAML",
        "'a: \"unclosed', 1, no YAML",
        "'a: 1\n\tb: 2', 2, no YAML",
        "'a: 1\n\u0001', 1, no YAML",
        "'a: 1\ndescription: *a', 2, an alias",
        "'a: 1\nname: !!java.lang.Runtime x', 2, a tag",
        "'a: 1\nname: !x {b: c}', 2, a tag",
    })
    void saysWhereATextIsNoYaml(String text, int line, String problem) {
        assertThat(YamlReader.read(text))
                .isInstanceOfSatisfying(
                        YamlReading.Malformed.class,
                        malformed -> {
                            assertThat(malformed.problem()).startsWith(problem);
                            assertThat(malformed.line()).isBetween(line - 1, line);
                        });
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(YamlReader.read("[".repeat(500) + "]".repeat(500)))
                .isInstanceOf(YamlReading.Malformed.class);
    }

    @Test
    void neverThrowsOnDamagedText() {
        SplittableRandom random = new SplittableRandom(1);
        String whole = "name: 'x'\nlist: [1, {a: b}]\nmap:\n  k: |\n    text\n  l: &a *b\n";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int hits = random.nextInt(5); hits >= 0; hits--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x180));
            }
            assertThat(YamlReader.read(damaged.toString())).isNotNull();
        }
    }

    private static Mapping root(String text) {
        return switch (YamlReader.read(text)) {
            case YamlReading.Document(Mapping mapping) -> mapping;
            case YamlReading other -> throw new AssertionError(other);
        };
    }
}
