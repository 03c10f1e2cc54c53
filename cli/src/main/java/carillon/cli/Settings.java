package carillon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a flag's value comes from when it is not on the command line: the environment ({@code
 * CARILLON_LIST_GROUP} for {@code --list-group}), else the configuration file. Flag beats
 * environment beats file.
 */
public final class Settings implements IDefaultValueProvider {

    /** The flag that names the configuration file; also {@code CARILLON_CONFIG}. */
    public static final String CONFIG = "--config";

    private static final List<String> COMMAND_LINE_ONLY = List.of("--help", "--version", CONFIG);

    private final Map<String, String> environment;
    private final Optional<ConfigurationFile> file;

    private Settings(Map<String, String> environment, Optional<ConfigurationFile> file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * Finds the configuration file and reads it.
     *
     * @param arguments the command line, searched for {@link #CONFIG}
     * @param environment the process's environment
     * @param usual the file that is read if it is there and no other is named
     * @throws SettingsException if the file named is missing, or a file is not usable
     */
    public static Settings load(String[] arguments, Map<String, String> environment, Path usual) {
        Optional<Path> path = file(arguments, environment, usual);
        return new Settings(environment, path.map(ConfigurationFile::read));
    }

    /**
     * Whether there is a configuration file: it may have keys of any command, so that all of a
     * program's commands are needed to judge it.
     */
    public static boolean haveFile(
            String[] arguments, Map<String, String> environment, Path usual) {
        return file(arguments, environment, usual).isPresent();
    }

    private static Optional<Path> file(
            String[] arguments, Map<String, String> environment, Path usual) {
        return named(arguments)
                .or(() -> Optional.ofNullable(environment.get("CARILLON_CONFIG")))
                .map(Path::of)
                .or(() -> Optional.of(usual).filter(Files::exists));
    }

    /**
     * Gives the command and its subcommands their defaults.
     *
     * @throws SettingsException if the file has a key that no flag of any of them bears
     */
    public void giveTo(CommandLine commands) {
        file.ifPresent(present -> refuseUnknownKeys(present, commands));
        commands.setDefaultValueProvider(this);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String name = name(argument);
        if (COMMAND_LINE_ONLY.contains(name)) {
            return null;
        }
        String fromEnvironment = environment.get(variable(name));
        return fromEnvironment != null ? fromEnvironment : fromFile(key(name));
    }

    private @Nullable String fromFile(String key) {
        return file.map(present -> present.entries().get(key))
                .map(ConfigurationFile.Entry::value)
                .orElse(null);
    }

    private static void refuseUnknownKeys(ConfigurationFile file, CommandLine commands) {
        List<String> known = keys(commands.getCommandSpec()).distinct().sorted().toList();
        for (String key : file.entries().keySet()) {
            if (!known.contains(key)) {
                throw file.wrong(key, "no such setting; there are " + String.join(", ", known));
            }
        }
    }

    private static Stream<String> keys(CommandSpec command) {
        Stream<ArgSpec> own =
                Stream.concat(command.options().stream(), command.positionalParameters().stream());
        Stream<String> here =
                own.map(Settings::name)
                        .filter(name -> !COMMAND_LINE_ONLY.contains(name))
                        .map(Settings::key);
        Stream<String> below =
                command.subcommands().values().stream().flatMap(sub -> keys(sub.getCommandSpec()));
        return Stream.concat(here, below);
    }

    /** The longest name of a flag, or the label of a positional argument. */
    private static String name(ArgSpec argument) {
        // No switch over types: its first use costs a starting process ten milliseconds.
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument.paramLabel().replaceAll("\\W", "");
    }

    private static String key(String name) {
        return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }

    private static String variable(String name) {
        return "CARILLON_" + key(name).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Optional<String> named(String[] arguments) {
        for (int at = 0; at < arguments.length && !arguments[at].equals("--"); at++) {
            if (arguments[at].startsWith(CONFIG + "=")) {
                return Optional.of(arguments[at].substring(CONFIG.length() + 1));
            }
            if (arguments[at].equals(CONFIG)) {
                return Arrays.stream(arguments).skip(at + 1L).findFirst();
            }
        }
        return Optional.empty();
    }
}
