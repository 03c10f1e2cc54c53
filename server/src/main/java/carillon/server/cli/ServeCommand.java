package carillon.server.cli;

import carillon.cli.Version;
import carillon.server.station.Station;
import carillon.server.station.StationSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
        Station station = Station.of(settings(), out::println);
        StationEnd end = new StationEnd(station);
        end.begin();
        end.failing(station::start);
        out.flush();
        return end.await();
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
}
