package carillon.library.config;

import carillon.library.Remark;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.yaml.YamlNode;
import carillon.library.yaml.YamlReader;
import carillon.library.yaml.YamlReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of a {@code channel.yaml}, key by key. Every mistake is remarked with its line and key,
 * not only the first.
 *
 * <p>Threads: one; for one text.
 */
final class ChannelYaml {

    private static final String KEYS = "name, description, number, order, frames-per-packet";

    private final String subject;
    private final List<Remark> mistakes = new ArrayList<>();
    private String name = "";
    private String description = "";
    private int number;
    private Order order = Order.NAME;
    private int framesPerPacket;

    private ChannelYaml(String subject) {
        this.subject = subject;
    }

    /**
     * Reads a text.
     *
     * @param subject path of the file, for remarks
     */
    static ConfigReading read(String subject, String text) {
        ChannelYaml reading = new ChannelYaml(subject);
        switch (YamlReader.read(text)) {
            case YamlReading.Malformed(int line, String problem, String advice) ->
                    reading.mistake(line, problem, advice);
            case YamlReading.Document(YamlNode.Mapping mapping) ->
                    mapping.entries().forEach(reading::entry);
            case YamlReading.Document(YamlNode other) ->
                    reading.mistake(other.line(), "no \"key: value\" lines", "use " + KEYS);
        }
        return reading.result();
    }

    private ConfigReading result() {
        return mistakes.isEmpty()
                ? new ConfigReading.Good(
                        new ChannelConfig(name, description, number, order, framesPerPacket),
                        List.of())
                : new ConfigReading.Bad(mistakes);
    }

    private void entry(String key, YamlNode.Entry entry) {
        if (!List.of(KEYS.split(", ")).contains(key)) {
            mistake(entry.line(), "unknown key '" + key + "'", "use " + KEYS);
        } else if (entry.value() instanceof YamlNode.Scalar(String text, _) && !text.isBlank()) {
            value(key, entry.line(), text);
        } else {
            mistake(entry.line(), key + " needs one value", "write one, or remove the line");
        }
    }

    private void value(String key, int line, String text) {
        switch (key) {
            case "name" -> name = text(key, line, text, ChannelConfig.NAME_CHARS);
            case "description" ->
                    description = text(key, line, text, ChannelConfig.DESCRIPTION_CHARS);
            case "number" -> number = number(key, line, text, ChannelConfig.MOST_NUMBER);
            case "order" -> order = order(key, line, text);
            default ->
                    framesPerPacket = number(key, line, text, Packetization.MOST_FRAMES_PER_PACKET);
        }
    }

    private String text(String key, int line, String text, int most) {
        if (text.length() > most) {
            mistake(line, key + " has more than " + most + " characters", "shorten it");
        }
        return text;
    }

    private Order order(String key, int line, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "name" -> Order.NAME;
            case "shuffle" -> Order.SHUFFLE;
            default -> {
                mistake(line, key + " is '" + text + "'", "write name or shuffle");
                yield Order.NAME;
            }
        };
    }

    private int number(String key, int line, String text, int most) {
        int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (value >= 1 && value <= most) {
            return value;
        }
        mistake(line, key + " is '" + text + "'", "write a whole number from 1 to " + most);
        return 0;
    }

    private void mistake(int line, String problem, String advice) {
        mistakes.add(new Remark(subject + ":" + line, problem, advice));
    }
}
