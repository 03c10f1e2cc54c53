package carillon.cli;

import carillon.cli.settings.Program;
import carillon.cli.settings.Settings;
import carillon.cli.settings.SettingsException;
import carillon.cli.shape.ExitCode;
import carillon.cli.words.PipeEnd;
import carillon.cli.words.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One run of a command line: settings, parsing, execution, and what a person sees of a failure.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong usage. A failure is one line on standard error; its
 * stack trace is for {@code -v}. A {@link StandardOutput} that could not take everything is a
 * failure, unless its reader has left.
 */
public final class Invocation {

    /** Done. */
    public static final int DONE = ExitCode.DONE.number();

    /** Failed: the world did not let it happen. */
    public static final int FAILED = ExitCode.FAILED.number();

    /** Wrong usage: the command line or the configuration cannot be meant. */
    public static final int WRONG_USAGE = ExitCode.WRONG_USAGE.number();

    private final Program program;
    private final Map<String, String> environment;
    private volatile boolean isVerbose;

    /**
     * Prepares a run.
     *
     * @param program whose commands are run
     * @param environment the process's environment
     */
    public Invocation(Program program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** Runs a command and returns its exit code; never throws for what a person did. */
    public int run(Supplier<CommandLine> commands, String... arguments) {
        CommandLine line = commands.get();
        line.setExecutionExceptionHandler(this::failed);
        try {
            Settings settings = Settings.load(program, arguments, environment);
            settings.giveTo(line);
            settings.remarks().forEach(remark -> say(line.getErr(), remark));
            WrongUsage words = new WrongUsage(program, settings);
            line.setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong, words));
        } catch (SettingsException e) {
            say(line.getErr(), e);
            return WRONG_USAGE;
        }
        int code = line.execute(arguments);
        isVerbose = isVerbose(innermost(line));
        return isWritten(line) ? code : Math.max(code, FAILED);
    }

    /** Whether all that was printed has reached standard output; says so if not. */
    private boolean isWritten(CommandLine line) {
        if (!(line.getOut() instanceof StandardOutput out)) {
            return true;
        }
        Optional<IOException> failure = out.failure().filter(_ -> !PipeEnd.isAtStandardOutput());
        failure.ifPresent(
                why -> say(line.getErr(), "cannot write to standard output: " + why.getMessage()));
        return failure.isEmpty();
    }

    /** Whether the command that was run was told to say more. */
    public boolean isVerbose() {
        return isVerbose;
    }

    /** The command that was named, if the words could be read so far. */
    private static CommandLine innermost(CommandLine line) {
        ParseResult parsed = line.getParseResult();
        return parsed != null && parsed.hasSubcommand()
                ? innermost(parsed.subcommand().commandSpec().commandLine())
                : line;
    }

    private int wrongUsage(ParameterException wrong, WrongUsage words) {
        CommandLine line = wrong.getCommandLine();
        say(line.getErr(), words.message(wrong));
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    private int failed(Exception failure, CommandLine line, ParseResult parsed) {
        say(line.getErr(), failure);
        if (isVerbose(line)) {
            line.getErr().println(TerminalText.trace(failure));
        }
        return FAILED;
    }

    /**
     * Whether the command that failed, or one above it, was told to say more, wherever that was.
     */
    private static boolean isVerbose(@Nullable CommandLine line) {
        if (line == null) {
            return false;
        }
        OptionSpec verbose = line.getCommandSpec().findOption("-v");
        boolean isHere = verbose != null && Boolean.TRUE.equals(verbose.getValue());
        return isHere || isVerbose(line.getParent());
    }

    private void say(PrintWriter err, Exception failure) {
        String message = failure.getMessage();
        say(err, message == null ? failure.toString() : message);
    }

    private void say(PrintWriter err, String message) {
        err.println(TerminalText.message(program.name() + ": " + message));
        err.flush();
    }
}
