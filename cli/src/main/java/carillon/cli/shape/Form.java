package carillon.cli.shape;

import carillon.cli.words.TerminalText;
import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How the value of a flag is written. What cannot be meant is wrong usage, in words that a person
 * who does not know the program's language understands.
 *
 * @param type what is read
 * @param reading reads it; throws an {@link IllegalArgumentException} whose message says what was
 *     written and what is right
 * @param <T> its type
 */
public record Form<T>(Class<T> type, Function<String, T> reading) implements ITypeConverter<T> {

    /** Any text. */
    public static final Form<String> TEXT = new Form<>(String.class, text -> text);

    /** The path of a file or folder. */
    public static final Form<Path> PATH = new Form<>(Path.class, Form::path);

    /** A {@link DurationConverter duration}. */
    public static final Form<Duration> DURATION =
            new Form<>(Duration.class, new DurationConverter()::convert);

    /** A {@link GroupConverter multicast group and port}. */
    public static final Form<InetSocketAddress> GROUP_AND_PORT =
            new Form<>(InetSocketAddress.class, new GroupConverter()::convert);

    /** On or off, as the environment and the configuration file say it of a flag. */
    static final Form<Boolean> SWITCH = new Form<>(boolean.class, Form::isOn);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** A whole number in a range, of at most nine digits. */
    public static Form<Integer> number(int least, int most) {
        return new Form<>(
                Integer.class,
                text -> {
                    long number =
                            NUMBER.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(
                                "'%s' is not a number from %d to %d".formatted(text, least, most));
                    }
                    return (int) number;
                });
    }

    @Override
    public T convert(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("its value is empty");
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | TypeConversionException e) {
            // Whoever reads it need not see all of a long one, nor a line break in the middle.
            String message = String.valueOf(e.getMessage());
            throw new TypeConversionException(message.replace(text, TerminalText.of(text)));
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' cannot be the name of a file", e);
        }
    }

    private static boolean isOn(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        };
    }
}
