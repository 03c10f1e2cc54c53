package carillon.cli;

import carillon.cli.settings.Program;
import carillon.cli.settings.SettingNames;
import carillon.cli.settings.Settings;
import carillon.cli.words.Likeness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says why a command line or a setting cannot be meant, and where it stands: in the words of this
 * project, for a person who knows neither its language nor its libraries.
 */
final class WrongUsage {

    // What the parser says of "--json=5"; its exception tells no more.
    private static final Pattern POINTLESS_VALUE =
            Pattern.compile("option '(-[\\w-]+)'.* should be specified without ", Pattern.DOTALL);

    private final Program program;
    private final Settings settings;

    WrongUsage(Program program, Settings settings) {
        this.program = program;
        this.settings = settings;
    }

    /** The message, without the name of the program. */
    String message(ParameterException wrong) {
        String message =
                switch (wrong) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched);
                    case MissingParameterException missing -> missing(missing);
                    case OverwrittenOptionException twice ->
                            SettingNames.name(twice.getOverwritten()) + " is given twice";
                    default -> value(wrong);
                };
        return placed(message, wrong.getCommandLine());
    }

    private static String value(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        Throwable cause = wrong.getCause();
        if (argument != null && cause instanceof TypeConversionException) {
            return SettingNames.name(argument) + ": " + cause.getMessage();
        }
        String message = String.valueOf(wrong.getMessage());
        Matcher pointless = POINTLESS_VALUE.matcher(message);
        return pointless.lookingAt() ? pointless.group(1) + " takes no value" : message;
    }

    private static String missing(MissingParameterException missing) {
        List<ArgSpec> all = missing.getMissing();
        boolean isFlag = all.size() == 1 && all.getFirst() instanceof OptionSpec;
        return all.stream().map(SettingNames::name).collect(Collectors.joining(" and "))
                + (isFlag ? " needs a value" : " is missing");
    }

    private String unmatched(UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().getFirst();
        CommandLine command = wrong.getCommandLine();
        if (word.startsWith("-")) {
            return noFlag(word.replaceFirst("=.*", ""), command);
        }
        return command.getSubcommands().isEmpty()
                ? "\"%s\" is one word too many".formatted(word)
                : noCommand(word, command);
    }

    private static String noFlag(String word, CommandLine command) {
        Set<String> flags = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
        return "no flag \"%s\"".formatted(word)
                + Likeness.nearest(word, flags).map("; did you mean %s?"::formatted).orElse("");
    }

    private String noCommand(String word, CommandLine command) {
        Set<String> commands =
                command.getSubcommands().entrySet().stream()
                        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        String quoted = word.contains(" ") ? '"' + word + '"' : word;
        String usual = word.equals("help") ? "--help" : program.usual() + ' ' + quoted;
        String meant =
                Likeness.nearest(word, commands).orElseGet(() -> program.name() + ' ' + usual);
        return "no command \"%s\"; did you mean %s?".formatted(word, meant);
    }

    /** Names the place of each setting that the message speaks of, where it is no flag. */
    private String placed(String message, CommandLine command) {
        String placed = message;
        for (ArgSpec argument : command.getCommandSpec().args()) {
            Optional<String> place = settings.place(argument);
            if (place.isPresent()) {
                placed = placed(placed, SettingNames.name(argument), place.get());
            }
        }
        return placed;
    }

    private static String placed(String message, String name, String place) {
        Matcher found =
                Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                        .matcher(message);
        if (!found.find()) {
            return message;
        }
        // In mid-sentence a place with a line of its own would not read.
        String words = found.start() == 0 ? place : name + " (" + place + ")";
        return found.replaceFirst(Matcher.quoteReplacement(words));
    }
}
