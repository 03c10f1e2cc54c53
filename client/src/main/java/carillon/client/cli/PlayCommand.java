package carillon.client.cli;

import carillon.client.decode.DecoderChild;
import carillon.client.play.ChannelPlayer;
import carillon.client.receive.ReceiverOptions;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.Tuner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carillon play}. */
@Command(
        name = "play",
        description = "Plays a channel until it is told to stop.",
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {

    private static final Duration REPORTS = Duration.ofMillis(500);

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Mixin private final SoundOptions sound = new SoundOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CHANNEL",
            description = {
                "Number or exact name, if need be with @ and the station id's beginning.",
                "Default: the channel with the lowest number."
            })
    private Optional<String> channel = Optional.empty();

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "Stop after so long. Default: when told to.")
    private Optional<Duration> time = Optional.empty();

    @Option(names = "--stats", description = "Print figures on standard error every second.")
    private boolean hasStats;

    @Option(
            names = "--control",
            description =
                    "Read channels from standard input, one a line, and change to each at once.")
    private boolean isControlled;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return StopSignal.run(this::play);
    }

    private void play() throws InterruptedException {
        ReceiverOptions options = sound.receiverOptions(network.reach());
        Duration reports = hasStats ? REPORTS : Duration.ZERO;
        try (DecoderChild child = DecoderChild.of(sound.decoderSpec(reports))) {
            child.start(); // first of all: it takes longest
            try (Tuner tuner = network.openTuner();
                    ChannelPlayer player = new ChannelPlayer(child, child::status, options)) {
                tuner.start();
                ChannelSearch search = new ChannelSearch(network, spec.commandLine());
                player.tune(find(search, tuner));
                PlayLoop loop =
                        new PlayLoop(tuner, player, search, spec.commandLine().getErr(), hasStats);
                loop.run(Deadline.in(time), controlLines());
            }
        }
    }

    private ListedChannel find(ChannelSearch search, Tuner tuner) throws InterruptedException {
        return channel.isPresent() ? search.find(tuner, channel.get()) : search.first(tuner);
    }

    private ControlLines controlLines() {
        ControlLines lines = new ControlLines();
        if (isControlled) {
            lines.start();
        }
        return lines;
    }
}
