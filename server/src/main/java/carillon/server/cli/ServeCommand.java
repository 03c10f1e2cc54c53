package carillon.server.cli;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Value;
import carillon.library.PlainText;
import carillon.server.cli.flags.LibraryFlags;
import carillon.server.cli.flags.MediaFlags;
import carillon.server.cli.flags.NetworkFlags;
import carillon.server.settings.StationSettings;
import carillon.server.station.Station;
import java.io.PrintWriter;
import picocli.CommandLine;

/** {@code carillond serve}: on the air until told to stop. */
final class ServeCommand {

    /** Has a station on the air for as long as it is to be; answers the exit code. */
    @FunctionalInterface
    interface Airing {
        /** Starts the station, and closes it. */
        int run(Station station) throws InterruptedException;
    }

    private final Airing airing;
    private final CommandShape shape =
            CommandShape.judging(
                    "serve",
                    this::serve,
                    "Puts every folder of a library on the air, until SIGTERM or Ctrl-C.");
    private final LibraryFlags library = new LibraryFlags(shape);
    private final NetworkFlags network = new NetworkFlags(shape);
    private final MediaFlags media = new MediaFlags(shape);
    private final Value<Boolean> rebuildIndex =
            shape.flag(
                    "--rebuild-index",
                    "Start with a new index: the old one is moved aside, and every row of the"
                            + " edition log that can be read is copied.");

    ServeCommand() {
        airing = this::untilTold;
    }

    ServeCommand(Airing airing) {
        this.airing = airing;
    }

    CommandLine commandLine() {
        return shape.commandLine();
    }

    private int serve() throws InterruptedException {
        library.beginLog();
        PrintWriter out = shape.commandLine().getOut();
        return airing.run(Station.of(settings(), line -> out.println(PlainText.of(line))));
    }

    private int untilTold(Station station) throws InterruptedException {
        StationEnd end = new StationEnd(station);
        end.begin();
        end.failing(station::start);
        shape.commandLine().getOut().flush();
        return end.await();
    }

    private StationSettings settings() {
        return new StationSettings(
                library.library(),
                library.linkRoots(),
                new StationSettings.StateSettings(library.serverState(), rebuildIndex.or(false)),
                network.settings(),
                media.settings());
    }
}
