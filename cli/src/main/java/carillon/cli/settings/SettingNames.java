package carillon.cli.settings;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What flags and arguments are called where they do not stand on the command line: {@code
 * list-group} in a configuration file and {@code CARILLON_LIST_GROUP} in the environment for {@code
 * --list-group}, {@code library} for the argument {@code LIBRARY}.
 */
public final class SettingNames {

    private static final String PREFIX = "CARILLON_";
    private static final List<String> COMMAND_LINE_ONLY =
            List.of("--help", "--version", Settings.CONFIG);

    private SettingNames() {}

    /**
     * The keys of a command and of all below it, but for those that are not for daily use: hidden
     * ones, and the generators of manuals and completions.
     */
    public static SortedSet<String> of(CommandLine command) {
        SortedSet<String> keys = new TreeSet<>();
        CommandSpec spec = command.getCommandSpec();
        if (!spec.usageMessage().hidden() && !spec.name().startsWith("generate-")) {
            spec.args().stream()
                    .filter(SettingNames::isSetting)
                    .forEach(argument -> keys.add(key(argument)));
            command.getSubcommands().values().forEach(each -> keys.addAll(of(each)));
        }
        return keys;
    }

    /** Whether something may stand elsewhere than on the command line. */
    static boolean isSetting(ArgSpec argument) {
        return !COMMAND_LINE_ONLY.contains(name(argument));
    }

    /** The longest name of a flag, or the label of an argument, as messages call it. */
    public static String name(ArgSpec argument) {
        // No switch over types: its first use costs a starting process ten milliseconds.
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument.paramLabel().replaceAll("\\W", "");
    }

    /** What it is called in a file. */
    static String key(ArgSpec argument) {
        return name(argument).replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }

    /** What the setting of a key is called in the environment. */
    public static String variable(String key) {
        return PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether a variable of the environment is meant for the programs of this project. */
    static boolean isOurs(String variable) {
        return variable.startsWith(PREFIX);
    }
}
