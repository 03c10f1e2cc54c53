package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.Version;
import carillon.server.station.Station;
import carillon.server.station.StationSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code carillond serve}: on the air until told to stop. */
@Command(
        name = "serve",
        description = "Puts every folder of a library on the air, until SIGTERM or Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

    @Mixin private LibraryFlags library;
    @Mixin private NetworkFlags network;
    @Mixin private MediaFlags media;
    @Mixin private StateFlag state;
    @Mixin private CommonFlags common;
    @Spec private CommandSpec spec;

    @Option(
            names = "--rebuild-index",
            description = {
                "Start with a new index: the old one is moved aside, and every row of the edition",
                "log that can be read is copied."
            })
    private boolean rebuildIndex;

    @Override
    public Integer call() throws InterruptedException {
        Logging.begin(common.isVerbose());
        PrintWriter out = spec.commandLine().getOut();
        Station station = Station.start(settings(), out::println);
        out.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(station), "shutdown"));
        new CountDownLatch(1).await();
        return Invocation.DONE;
    }

    private StationSettings settings() {
        try {
            return new StationSettings(
                    library.library(),
                    library.linkRoots(),
                    new StationSettings.StateSettings(state.serverDirectory(), rebuildIndex),
                    network.settings(),
                    media.settings());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    // A JVM that is told to end by a signal would end with the signal's number.
    private static void end(Station station) {
        station.close();
        Runtime.getRuntime().halt(Invocation.DONE);
    }
}
