package carillon.cli.manual;

import carillon.cli.settings.Program;
import carillon.cli.settings.SettingNames;
import carillon.cli.shape.ExitCode;
import carillon.cli.shape.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        addExitStatus(page);
        addSettings(page, command);
        addOthers(page, command);
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

    private static void addExitStatus(Roff page) {
        page.section("EXIT STATUS");
        for (ExitCode code : ExitCode.values()) {
            page.term(Integer.toString(code.number()), code.meaning() + ".");
        }
    }

    private static void addSettings(Roff page, CommandLine command) {
        String program = command.getCommandSpec().root().name();
        String variables =
                SettingNames.of(command).stream()
                        .map(SettingNames::variable)
                        .collect(Collectors.joining(", "));
        page.section("ENVIRONMENT");
        if (!variables.isEmpty()) {
            page.term(
                    variables,
                    "What the option or the argument of that name says if it is not given. An"
                            + " empty variable counts as not set.");
        }
        page.term("CARILLON_CONFIG", "The file to read instead of the one below.");
        page.section("FILES")
                .term(
                        "/etc/carillon/" + program + ".yaml",
                        "Options for all commands of the program, each by its long name on a line"
                                + " of its own, as in list-group: 239.192.67.1:6700. The"
                                + " environment beats the file.");
    }

    /** The pages of the other program, and of the program or of its commands. */
    private static void addOthers(Roff page, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String own = spec.root().name();
        Stream<String> programs =
                Stream.of(own, Program.CARILLON.name(), Program.CARILLOND.name())
                        .filter(name -> !name.equals(spec.qualifiedName("-")))
                        .distinct();
        Stream<String> commands = visible(command).keySet().stream().map(each -> own + "-" + each);
        page.section("SEE ALSO")
                .plain(
                        Stream.concat(programs, commands)
                                .map(name -> name + "(1)")
                                .collect(Collectors.joining(", ")));
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
