package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.Version;
import carillon.library.scan.ScannedLibrary;
import carillon.server.station.LibraryVisit;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code carillond scan}: what the server would play, what it refuses, and why. */
@Command(
        name = "scan",
        description = "Shows what serve would play, what it refuses, and why. Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScanCommand implements Callable<Integer> {

    @Mixin private LibraryFlags library;
    @Mixin private StateFlag state;
    @Mixin private CommonFlags common;
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.begin(common.isVerbose());
        ScannedLibrary scanned =
                LibraryVisit.scan(library.library(), library.linkRoots(), state.serverDirectory());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ScanJson.write(scanned, out);
        } else {
            ScanText.write(scanned, out);
        }
        out.flush();
        return scanned.channels().isEmpty() ? Invocation.FAILED : Invocation.DONE;
    }
}
