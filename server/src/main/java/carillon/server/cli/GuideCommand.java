package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.Version;
import carillon.server.station.ChannelGuide;
import carillon.server.station.LibraryVisit;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code carillond guide}: what will be on, or was, computed. */
@Command(
        name = "guide",
        description = "Prints what the channels play from one instant on; past or future.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GuideCommand implements Callable<Integer> {

    private static final int MOST_ENTRIES = 10_000;

    @Mixin private LibraryFlags library;
    @Mixin private StateFlag state;
    @Mixin private CommonFlags common;
    @Spec private CommandSpec spec;

    @Option(
            names = "--channel",
            paramLabel = "C",
            description = "Only this channel, by number or name.")
    private Optional<String> channel = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "An instant such as 2026-12-24T18:00:00Z. Default: now.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            defaultValue = "1h",
            description = "How far. Default: ${DEFAULT-VALUE}.")
    private Duration length = Duration.ZERO;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.begin(common.isVerbose());
        Instant begin = instant();
        List<ChannelGuide> guides =
                LibraryVisit.guides(library.library(), library.linkRoots(), state.serverDirectory())
                        .stream()
                        .filter(this::isWanted)
                        .map(each -> each.between(begin, begin.plus(length), MOST_ENTRIES))
                        .toList();
        if (guides.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    channel.map(name -> "there is no channel " + name)
                            .orElse("there is no channel"));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            GuideJson.write(guides, out);
        } else {
            GuideText.write(guides, out);
        }
        out.flush();
        return Invocation.DONE;
    }

    private boolean isWanted(LibraryVisit.Guided guided) {
        return channel.isEmpty()
                || channel.get().equals(Integer.toString(guided.number()))
                || channel.get().equalsIgnoreCase(guided.name());
    }

    private Instant instant() {
        try {
            return from.map(Instant::parse).orElseGet(LibraryVisit::now);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from is an instant such as 2026-12-24T18:00:00Z, not " + from.orElse(""),
                    e);
        }
    }
}
