package carillon.cli.manual;

import carillon.cli.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of one command.
 *
 * @param name what the page is called and found by, such as {@code carillon-play}
 * @param text the page in roff
 */
record ManualPage(String name, String text) {

    /** Makes the page of a command. */
    static ManualPage of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        Roff page = new Roff().title(name, "Carillon " + Version.number());
        List<String> description = List.of(spec.usageMessage().description());
        page.section("NAME").plain(name + " - " + clause(description.getFirst()));
        page.section("SYNOPSIS").plain(synopsis(spec));
        page.section("DESCRIPTION").plain(description.getFirst());
        description.stream().skip(1).forEach(page::paragraph);
        addArguments(page, spec);
        addOptions(page, spec);
        addCommands(page, command);
        addSettings(page, spec.root().name());
        return new ManualPage(name, page.text());
    }

    /** Where the page stands in a folder of manual pages. */
    String fileName() {
        return name + ".1";
    }

    private static void addArguments(Roff page, CommandSpec spec) {
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            page.term(argument.paramLabel(), words(argument));
        }
    }

    private static void addOptions(Roff page, CommandSpec spec) {
        page.section("OPTIONS");
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                page.term(String.join(", ", option.names()) + value(option), words(option));
            }
        }
    }

    private static void addCommands(Roff page, CommandLine command) {
        Map<String, CommandLine> commands = visible(command);
        if (commands.isEmpty()) {
            return;
        }
        page.section("COMMANDS");
        commands.forEach((name, each) ->
                page.term(name, each.getCommandSpec().usageMessage().description()[0]));
    }

    private static void addSettings(Roff page, String program) {
        String file = "/etc/carillon/" + program + ".yaml";
        page.section("ENVIRONMENT AND FILES")
                .plain(
                        "Every option can stand in the environment (CARILLON_LIST_GROUP for"
                                + " --list-group) and in "
                                + file
                                + " (list-group: ...). An option beats the environment, the"
                                + " environment beats the file.");
        page.section("EXIT STATUS").plain("0 done, 1 failed, 2 wrong usage.");
    }

    /** The commands below a command that are not for its own use only. */
    static Map<String, CommandLine> visible(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static String synopsis(CommandSpec spec) {
        StringBuilder synopsis = new StringBuilder(spec.qualifiedName(" ")).append(" [OPTION]...");
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            String label = argument.paramLabel();
            synopsis.append(' ').append(argument.required() ? label : "[" + label + "]");
        }
        return spec.subcommands().isEmpty()
                ? synopsis.toString()
                : synopsis.append(" [COMMAND]").toString();
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : "=" + option.paramLabel();
    }

    private static String words(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    // "Plays a channel." as one reads it behind the name: "plays a channel".
    private static String clause(String sentence) {
        String first = sentence.split("\\. ", 2)[0].replaceFirst("\\.$", "");
        return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }
}
