package carillon.client.decode;

import carillon.client.ClientException;
import carillon.client.command.ProgramSearch;
import carillon.client.decode.process.ChildStarter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The command line of an external decoder: the user's words, behind a program that has the kernel
 * kill it when we die, where there is one that can.
 */
final class ExternalCommand {

    private static final List<String> DIES_WITH_PARENT =
            List.of("setpriv", "--pdeathsig", "KILL", "--");
    private static final long PROBE_SECONDS = 2;

    private ExternalCommand() {}

    /**
     * Looks for the program before it is first started.
     *
     * @throws ClientException if there is none of that name
     */
    static void check(DecoderSpec.External spec) {
        String program = spec.words().getFirst();
        if (ProgramSearch.here().find(program).isEmpty()) {
            throw new ClientException(
                    "no program \""
                            + program
                            + "\" to decode with: give --decoder one that is"
                            + " installed, or leave it out");
        }
    }

    /** The process, not yet started. */
    static ProcessBuilder process(DecoderSpec.External spec) throws InterruptedException {
        List<String> words =
                canDieWithParent()
                        ? Stream.concat(DIES_WITH_PARENT.stream(), spec.words().stream()).toList()
                        : spec.words();
        return new ProcessBuilder(words)
                .redirectOutput(spec.inheritsOutput() ? Redirect.INHERIT : Redirect.DISCARD);
    }

    /** Whether there is a setpriv, and one that knows the flag: that of BusyBox does not. */
    private static boolean canDieWithParent() throws InterruptedException {
        List<String> probe = Stream.concat(DIES_WITH_PARENT.stream(), Stream.of("true")).toList();
        try {
            Process process =
                    ChildStarter.start(
                            new ProcessBuilder(probe)
                                    .redirectOutput(Redirect.DISCARD)
                                    .redirectError(Redirect.DISCARD));
            boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException _) {
            // Not installed: the end of its input has to do.
            return false;
        }
    }
}
