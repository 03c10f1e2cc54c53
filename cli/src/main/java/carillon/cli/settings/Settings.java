package carillon.cli.settings;

import carillon.cli.shape.Form;
import carillon.cli.words.Likeness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a flag's value comes from when it is not on the command line: the environment ({@code
 * CARILLON_LIST_GROUP} for {@code --list-group}), else the configuration file. Flag beats
 * environment beats file. A variable that is empty counts as not set: that is how one is taken back
 * in the environment files of services.
 */
public final class Settings implements IDefaultValueProvider {

    /** The flag that names the configuration file; also {@code CARILLON_CONFIG}. */
    public static final String CONFIG = "--config";

    private static final String CONFIG_KEY = "config";
    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

    private final Program program;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Optional<ConfigurationFile> file;

    private Settings(Program program, List<String> arguments, Map<String, String> environment) {
        this.program = program;
        this.arguments = arguments;
        this.environment = environment;
        this.file = path().map(ConfigurationFile::read);
    }

    /**
     * Finds the configuration file and reads it.
     *
     * @param arguments the command line
     * @param environment the process's environment
     * @throws SettingsException if the file named is missing, or a file is not usable
     */
    public static Settings load(
            Program program, String[] arguments, Map<String, String> environment) {
        Map<String, String> set =
                environment.entrySet().stream()
                        .filter(each -> SettingNames.isOurs(each.getKey()))
                        .filter(each -> !each.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Settings(program, List.of(arguments), set);
    }

    /**
     * Gives the command that is named, and those below it, their defaults. The file may have keys
     * of any command of the program, so that one file does for all of them.
     *
     * @throws SettingsException if the file has a key that none of them has, or a list where there
     *     is one value
     */
    public void giveTo(CommandLine commands) {
        file.ifPresent(present -> refuseUnknownKeys(present, commands));
        CommandLine named = named(commands);
        named.getCommandSpec().args().stream()
                .filter(argument -> !argument.isMultiValue())
                .forEach(this::refuseList);
        named.setDefaultValueProvider(this); // not those above it, whose flags are not asked for
    }

    /** What a person should know of variables that look like settings and are none. */
    public List<String> remarks() {
        if (environment.isEmpty()) {
            return List.of();
        }
        Set<String> known =
                Stream.of(program, Program.CARILLON, Program.CARILLOND)
                        .flatMap(each -> each.settings().stream())
                        .map(SettingNames::variable)
                        .collect(Collectors.toSet());
        known.add(SettingNames.variable(CONFIG_KEY));
        return environment.keySet().stream()
                .filter(variable -> !known.contains(variable))
                .sorted()
                .map(variable -> variable + ": no such setting" + meant(variable, known))
                .toList();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!SettingNames.isSetting(argument) || isQuestion()) {
            return null;
        }
        String key = SettingNames.key(argument);
        return fromEnvironment(key).or(() -> fromFile(key)).orElse(null);
    }

    /**
     * Where the value of a flag or an argument comes from: the name of a variable, or a file with
     * line and key. Empty if it is on the command line or nowhere.
     */
    public Optional<String> place(ArgSpec argument) {
        if (!SettingNames.isSetting(argument) || isOnCommandLine(argument)) {
            return Optional.empty();
        }
        String key = SettingNames.key(argument);
        return fromEnvironment(key)
                .map(_ -> SettingNames.variable(key))
                .or(() -> fromFile(key).flatMap(_ -> file.map(present -> present.place(key))));
    }

    /** Whether only words are asked for: those must come also where the settings are wrong. */
    private boolean isQuestion() {
        return arguments.stream().anyMatch(QUESTIONS::contains);
    }

    private boolean isOnCommandLine(ArgSpec argument) {
        return argument instanceof OptionSpec option
                && arguments.stream().anyMatch(word -> isOf(option, word));
    }

    private static boolean isOf(OptionSpec option, String word) {
        return List.of(option.names()).contains(word.split("=", 2)[0]);
    }

    private Optional<String> fromEnvironment(String key) {
        return Optional.ofNullable(environment.get(SettingNames.variable(key)));
    }

    private Optional<String> fromFile(String key) {
        return file.map(present -> present.entries().get(key)).map(ConfigurationFile.Entry::value);
    }

    private void refuseUnknownKeys(ConfigurationFile present, CommandLine commands) {
        Set<String> ofCommand = SettingNames.of(named(commands));
        for (String key : present.entries().keySet()) {
            if (!program.settings().contains(key)) {
                String meant = meant(key, program.settings());
                String choice =
                        ofCommand.isEmpty() ? "" : "; there are " + String.join(", ", ofCommand);
                throw new SettingsException(
                        present.place(key)
                                + ": no such setting"
                                + (meant.isEmpty() ? choice : meant));
            }
        }
    }

    private void refuseList(ArgSpec argument) {
        String key = SettingNames.key(argument);
        file.filter(present -> present.isList(key))
                .ifPresent(present -> {
                    throw new SettingsException(
                            present.place(key) + ": takes one value, not a list");
                });
    }

    /** The command that the command line names. */
    private CommandLine named(CommandLine commands) {
        Map<String, CommandLine> below = commands.getSubcommands();
        return arguments.stream()
                .filter(below::containsKey)
                .findFirst()
                .map(below::get)
                .orElse(commands);
    }

    private static String meant(String word, Set<String> words) {
        return Likeness.nearest(word, words).map("; did you mean %s?"::formatted).orElse("");
    }

    private Optional<Path> path() {
        String variable = SettingNames.variable(CONFIG_KEY);
        return named(arguments)
                .map(text -> path(CONFIG, text))
                .or(() -> fromEnvironment(CONFIG_KEY).map(text -> path(variable, text)))
                .or(() -> Optional.of(program.configuration()).filter(Files::exists));
    }

    private static Path path(String name, String text) {
        try {
            return Form.PATH.convert(text);
        } catch (TypeConversionException e) {
            throw new SettingsException(name + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> named(List<String> arguments) {
        for (int at = 0; at < arguments.size() && !arguments.get(at).equals("--"); at++) {
            String word = arguments.get(at);
            if (word.startsWith(CONFIG + "=")) {
                return Optional.of(word.substring(CONFIG.length() + 1));
            }
            if (word.equals(CONFIG)) {
                return arguments.stream().skip(at + 1L).findFirst();
            }
        }
        return Optional.empty();
    }
}
