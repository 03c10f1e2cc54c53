package carillon.client.cli.play;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.SoundFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.list.ChannelSearch;
import carillon.client.decode.DecoderChild;
import carillon.client.onair.ListedChannel;
import carillon.client.play.ChannelPlayer;
import carillon.client.receive.ReceiverOptions;
import carillon.client.tuner.Tuner;
import java.time.Duration;
import picocli.CommandLine;

/** {@code carillon play}. */
public final class PlayCommand {

    private static final Duration REPORTS = Duration.ofMillis(500);

    private final CommandShape shape =
            new CommandShape("play", this::play, "Plays a channel until it is told to stop.");
    private final Value<String> channel =
            shape.argument(
                    0,
                    "0..1",
                    "CHANNEL",
                    Form.TEXT,
                    ChannelSearch.FORMS,
                    "Default: the channel with the lowest number.");
    private final Value<Duration> time = Deadline.flag(shape);
    private final Value<Boolean> stats =
            shape.flag("--stats", "Print figures on standard error every second.");
    private final Value<Boolean> control =
            shape.flag(
                    "--control",
                    "Read channels from standard input, one a line, and change to each at once.");
    private final NetworkFlags network = new NetworkFlags(shape);
    private final SoundFlags sound = new SoundFlags(shape, network);

    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private void play() throws InterruptedException {
        ReceiverOptions options = sound.receiverOptions();
        Duration reports = stats.or(false) ? REPORTS : Duration.ZERO;
        ControlLines typed = new ControlLines(System.in);
        try (DecoderChild child = DecoderChild.of(sound.decoderSpec(reports))) {
            child.whenChanged(typed::wake);
            child.start(); // first of all: it takes longest
            try (Tuner tuner = network.openTuner(_ -> typed.wake());
                    ChannelPlayer player = new ChannelPlayer(child, child::status, options)) {
                tuner.start();
                ChannelSearch search = new ChannelSearch(network, shape.commandLine());
                ListedChannel found = soonest(search, tuner);
                player.tune(found);
                Deadline deadline = Deadline.in(time.get());
                String meant = channel.or(Integer.toString(found.number()));
                StatusLines lines = new StatusLines(shape.commandLine().getErr());
                boolean hasStats = stats.or(false);
                new PlayLoop(
                                tuner,
                                player,
                                search,
                                () -> new ChannelWatch(lines, options.nanoTime(), hasStats),
                                lines)
                        .run(deadline, search.confirmation(meant, found), reading(typed));
            }
        }
    }

    private ListedChannel soonest(ChannelSearch search, Tuner tuner) throws InterruptedException {
        return channel.get().isPresent()
                ? search.soonest(tuner, channel.or(""))
                : search.first(tuner);
    }

    private ControlLines reading(ControlLines lines) {
        if (control.or(false)) {
            lines.start();
        }
        return lines;
    }
}
