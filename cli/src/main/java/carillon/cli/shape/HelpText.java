package carillon.cli.shape;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What {@code --help} says, in lines of at most 80 characters. They end at blanks only: the
 * addresses and paths in them stay whole.
 */
final class HelpText extends Help {

    private static final int WIDTH = 80;
    private static final int MEANING_COLUMN = 26;
    private static final Comparator<OptionSpec> ORDER = Comparator.comparing(HelpText::key);

    HelpText(CommandSpec command, ColorScheme colors) {
        super(command, colors);
    }

    @Override
    public String description(Object... parameters) {
        return paragraphs(commandSpec().usageMessage().description());
    }

    @Override
    public String parameterList() {
        return commandSpec().positionalParameters().stream()
                .map(each -> entry("      " + label(each), MEANING_COLUMN, words(each)))
                .collect(Collectors.joining());
    }

    @Override
    public String optionList() {
        return commandSpec().options().stream()
                .filter(each -> !each.hidden())
                .sorted(ORDER)
                .map(each -> entry(term(each), MEANING_COLUMN, words(each)))
                .collect(Collectors.joining());
    }

    @Override
    public String commandList() {
        Collection<Help> commands = subcommands().values();
        int column = 4 + commands.stream().mapToInt(each -> name(each).length()).max().orElse(0);
        return commands.stream()
                .map(each -> entry("  " + name(each), column, summary(each)))
                .collect(Collectors.joining());
    }

    @Override
    public String footer(Object... parameters) {
        return paragraphs(commandSpec().usageMessage().footer());
    }

    private static String paragraphs(String... texts) {
        return Arrays.stream(texts).map(text -> entry("", 0, text)).collect(Collectors.joining());
    }

    /** A term and, from a column on, what it means; below it if the term reaches that far. */
    private static String entry(String term, int column, String meaning) {
        String indent = " ".repeat(column);
        StringBuilder lines = new StringBuilder(term);
        boolean isBelow = !term.isEmpty() && term.length() > column - 2;
        lines.append(isBelow ? "\n" + indent : indent.substring(term.length()));
        int length = column;
        for (String word : meaning.split(" ", -1)) {
            boolean isFirst = length == column;
            if (!isFirst && length + 1 + word.length() > WIDTH) {
                lines.append('\n').append(indent);
                length = column;
            } else if (!isFirst) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.append('\n').toString();
    }

    private static String term(OptionSpec option) {
        String names =
                option.shortestName().equals(option.longestName())
                        ? "      " + option.longestName()
                        : "  " + String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private static String label(ArgSpec argument) {
        return argument.required() ? argument.paramLabel() : "[" + argument.paramLabel() + "]";
    }

    private static String words(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private static String summary(Help command) {
        return command.commandSpec().usageMessage().description()[0];
    }

    private static String name(Help command) {
        return command.commandSpec().name();
    }

    private static String key(OptionSpec option) {
        return option.longestName();
    }
}
