package carillon.cli.shape;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * A command as picocli has it: its name, flags, arguments and help. Made by calls and not by
 * annotations, because reading those took a starting client longer than everything else it did
 * before it listened.
 */
public final class CommandShape {

    /** What separates the values of a flag in one text; no value can hold it. */
    public static final char VALUE_SEPARATOR = '\n';

    /** What a command does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Does it.
         *
         * @throws InterruptedException if it was told to stop; that is a good end
         */
        void run() throws InterruptedException;
    }

    private final CommandSpec spec;

    /**
     * A command with its help and nothing else.
     *
     * @param description in paragraphs; the first alone where the command is listed
     */
    public CommandShape(String name, Body body, String... description) {
        this(CommandSpec.wrapWithoutInspection(done(body)), name, description);
    }

    private CommandShape(CommandSpec spec, String name, String... description) {
        this.spec = spec.name(name);
        spec.usageMessage().description(description).abbreviateSynopsis(true);
        spec.versionProvider(new Version());
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .type(boolean.class)
                        .description("Show this help message and exit.")
                        .build());
        spec.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .type(boolean.class)
                        .description("Print version information and exit.")
                        .build());
    }

    /**
     * A command that says itself how it ended.
     *
     * @param body returns the exit code
     * @param description in paragraphs; the first alone where the command is listed
     */
    public static CommandShape judging(String name, Callable<Integer> body, String... description) {
        return new CommandShape(CommandSpec.wrapWithoutInspection(body), name, description);
    }

    /** Adds a flag without a value. */
    public Value<Boolean> flag(String name, String... description) {
        return add(
                OptionSpec.builder(names(name)).arity("0").description(description), Form.SWITCH);
    }

    /** Adds a flag with a value. */
    public <T> Value<T> value(String name, String label, Form<T> form, String... description) {
        return add(
                OptionSpec.builder(names(name)).paramLabel(label).description(description), form);
    }

    /** Adds a flag that may be given several times; in the environment, one value on a line. */
    public <T> Value<List<T>> values(
            String name, String label, Form<T> form, String... description) {
        ArgSpec added =
                OptionSpec.builder(names(name))
                        .type(List.class)
                        .auxiliaryTypes(form.type())
                        .converters(form)
                        .splitRegex(String.valueOf(VALUE_SEPARATOR))
                        .splitRegexSynopsisLabel("...")
                        .paramLabel(label)
                        .description(description)
                        .build();
        spec.add(added);
        return new Value<>(added);
    }

    /**
     * Adds an argument.
     *
     * @param index its place, from 0
     * @param arity 1, or 0..1 if it may be missing
     */
    public <T> Value<T> argument(
            int index, String arity, String label, Form<T> form, String... description) {
        PositionalParamSpec argument =
                PositionalParamSpec.builder()
                        .index(Integer.toString(index))
                        .arity(arity)
                        .required(arity.equals("1"))
                        .type(form.type())
                        .converters(form)
                        .paramLabel(label)
                        .description(description)
                        .build();
        spec.addPositional(argument);
        return new Value<>(argument);
    }

    /** Adds paragraphs at the end of the help. */
    public void closing(String... paragraphs) {
        spec.usageMessage().footer(paragraphs);
    }

    /** Leaves the command out of the help. */
    public void hide() {
        spec.usageMessage().hidden(true);
    }

    /** The command, once it has all it is to have. */
    public CommandLine commandLine() {
        CommandLine line = spec.commandLine();
        return line == null ? new CommandLine(spec).setHelpFactory(HelpText::new) : line;
    }

    /** The refusal of a command line that cannot be meant. */
    public ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    private <T> Value<T> add(OptionSpec.Builder option, Form<T> form) {
        ArgSpec added = option.type(form.type()).converters(form).build();
        spec.add(added);
        return new Value<>(added);
    }

    private static Callable<Integer> done(Body body) {
        return () -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                // Told to stop: that is how such commands end.
            }
            return CommandLine.ExitCode.OK;
        };
    }

    // "-v --verbose"
    private static String[] names(String names) {
        return names.split(" ");
    }
}
