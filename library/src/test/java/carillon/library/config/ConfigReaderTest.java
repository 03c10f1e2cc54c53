package carillon.library.config;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import carillon.library.edition.Order;
import carillon.library.media.LocalFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    @TempDir private Path folder;

    @Test
    void needsNoFile() throws IOException {
        assertThat(good()).isEqualTo(ChannelConfig.DEFAULT);
    }

    @Test
    void readsEveryKey() throws IOException {
        write(
                "channel.yaml",
                """
                # Our station
                name: "Jazz: all night"
                description: From dusk till dawn
                number: 12
                order: shuffle
                frames-per-packet: 5
                """);

        assertThat(good())
                .isEqualTo(
                        new ChannelConfig(
                                "Jazz: all night", "From dusk till dawn", 12, Order.SHUFFLE, 5));
    }

    @Test
    void takesNumbersAsNames() throws IOException {
        write("channel.yaml", "name: 1984\n");

        assertThat(good().name()).isEqualTo("1984");
    }

    @ParameterizedTest
    @CsvSource({
        "'name: x\ncolour: red', 2, unknown key 'colour'",
        "'number: 0', 1, number is '0'",
        "'number: 65536', 1, number is '65536'",
        "'number: -1', 1, number is '-1'",
        "'number: 1.5', 1, number is '1.5'",
        "'number: twelve', 1, number is 'twelve'",
        "'number: 99999999999', 1, number is '99999999999'",
        "'\n\norder: random', 3, order is 'random'",
        "'frames-per-packet: 0', 1, frames-per-packet is '0'",
        "'frames-per-packet: 101', 1, frames-per-packet is '101'",
        "'name:', 1, name needs one value",
        "'name: [a, b]', 1, name needs one value",
        "'name: {a: b}', 1, name needs one value",
        "'name: a\nname: b', 2, key name is given twice",
        "'- name', 1, no \"key: value\" lines",
        "'just text', 1, no \"key: value\" lines",
    })
    void namesFileLineAndKeyOfAMistake(String yaml, int line, String problem) throws IOException {
        write("channel.yaml", yaml);

        assertThat(bad())
                .singleElement()
                .asString()
                .startsWith("jazz/channel.yaml:" + line + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'number: 1\n\tname: x' | 2: no YAML: a tab where a value or key begins: use blanks,",
                "name: @home | 1: no YAML: found character '@' that cannot start any token: put the",
                "name: News: The Evening | 1: no YAML: a second colon with a blank: put the value",
                "'number: 1\nname: \"open\norder: name' | 2: no YAML: a quote is open to the end of",
            })
    void saysWhatToDoAboutWhatIsNoYaml(String yaml, String remark) throws IOException {
        write("channel.yaml", yaml);

        assertThat(bad())
                .singleElement()
                .asString()
                .startsWith("jazz/channel.yaml:" + remark)
                .matches(".*: (use|put|close) [^:]*");
    }

    @Test
    void namesEveryMistake() throws IOException {
        write("channel.yaml", "numbre: 1\norder: up\nname: " + "x".repeat(201));

        assertThat(bad())
                .extracting(Remark::subject)
                .containsExactly(
                        "jazz/channel.yaml:1", "jazz/channel.yaml:2", "jazz/channel.yaml:3");
    }

    @Test
    void neutralisesControlCharacters() throws IOException {
        write("channel.yaml", "name: \"a\\u001bb\"\n");

        assertThat(good().name()).isEqualTo("a\uFFFDb");
    }

    @Test
    void takesTheFirstLineOfDescTxtForTheDescription() throws IOException {
        write("desc.txt", "\uFEFFCafé music\nand more\n");

        assertThat(good().description()).isEqualTo("Café music");
    }

    @Test
    void readsADescTxtInLatin1() throws IOException {
        Files.write(folder.resolve("desc.txt"), "Café".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(good().description()).isEqualTo("Café");
    }

    @Test
    void prefersTheDescriptionInChannelYaml() throws IOException {
        write("channel.yaml", "description: yaml\n");
        write("desc.txt", "text");

        assertThat(good().description()).isEqualTo("yaml");
    }

    @Test
    void refusesAChannelYamlThatIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("channel.yaml"));

        assertThat(bad())
                .singleElement()
                .asString()
                .startsWith("jazz/channel.yaml: cannot be read (")
                .contains("not a regular file");
    }

    @Test
    void refusesAChannelYamlWhoseLinkLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("channel.yaml"), Path.of("nowhere"));

        assertThat(bad())
                .singleElement()
                .asString()
                .startsWith("jazz/channel.yaml: cannot be read (its link leads nowhere)");
    }

    @Test
    void refusesAChannelYamlOfAMegabyte() throws IOException {
        write("channel.yaml", "# ".repeat(500_000));

        assertThat(bad()).singleElement().asString().contains("is longer than 64 KiB");
    }

    @Test
    void playsOnWhenDescTxtCannotBeRead() throws IOException {
        Files.createDirectory(folder.resolve("desc.txt"));

        assertThat(read())
                .isInstanceOfSatisfying(
                        ConfigReading.Good.class,
                        reading -> assertThat(reading.remarks()).hasSize(1));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private ConfigReading read() throws IOException {
        return new ConfigReader(LocalFiles.below(List.of(folder))).read(folder, "jazz");
    }

    private ChannelConfig good() throws IOException {
        return switch (read()) {
            case ConfigReading.Good good -> good.config();
            case ConfigReading.Bad bad -> throw new AssertionError(bad);
        };
    }

    private List<Remark> bad() throws IOException {
        return switch (read()) {
            case ConfigReading.Good good -> throw new AssertionError(good);
            case ConfigReading.Bad bad -> bad.remarks();
        };
    }
}
