package carillon.client.cli;

import carillon.cli.Invocation;
import carillon.cli.Version;
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
final class CommandShape {

    /** What a command does. */
    @FunctionalInterface
    interface Body {

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
    CommandShape(String name, Body body, String... description) {
        Callable<Integer> callable = () -> run(body);
        spec = CommandSpec.wrapWithoutInspection(callable).name(name);
        spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
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

    /** Adds a flag without a value. */
    Value<Boolean> flag(String name, String... description) {
        return add(OptionSpec.builder(names(name)).type(boolean.class).description(description));
    }

    /** Adds a flag with a value. */
    <T> Value<T> value(String name, String label, Class<T> type, String... description) {
        return add(
                OptionSpec.builder(names(name))
                        .type(type)
                        .paramLabel(label)
                        .description(description));
    }

    /**
     * Adds an argument.
     *
     * @param index its place, from 0
     * @param arity 1, or 0..1 if it may be missing
     */
    Value<String> argument(int index, String arity, String label, String... description) {
        PositionalParamSpec argument =
                PositionalParamSpec.builder()
                        .index(Integer.toString(index))
                        .arity(arity)
                        .required(arity.equals("1"))
                        .type(String.class)
                        .paramLabel(label)
                        .description(description)
                        .build();
        spec.addPositional(argument);
        return new Value<>(argument);
    }

    /** Leaves the command out of the help. */
    void hide() {
        spec.usageMessage().hidden(true);
    }

    /** The command, once it has all it is to have. */
    CommandLine commandLine() {
        CommandLine line = spec.commandLine();
        return line == null ? new CommandLine(spec) : line;
    }

    /** The refusal of a command line that cannot be meant. */
    ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    private <T> Value<T> add(OptionSpec.Builder option) {
        ArgSpec added = option.build();
        spec.add(added);
        return new Value<>(added);
    }

    private static int run(Body body) {
        try {
            body.run();
        } catch (InterruptedException e) {
            // Told to stop: that is how such commands end.
        }
        return Invocation.DONE;
    }

    // "-v --verbose"
    private static String[] names(String names) {
        return names.split(" ");
    }
}
