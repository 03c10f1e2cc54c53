package carillon.client.cli;

import carillon.client.decode.DecoderChild;
import carillon.client.decode.DecoderSpec;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carillon play}. */
@Command(
        name = "play",
        description = "Plays a channel until it is told to stop.",
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {

    // More than the longest wait for a late packet, so that it is not heard.
    private static final Duration RESERVE_BEYOND_BUFFER = Duration.ofMillis(100);
    private static final Duration REPORTS = Duration.ofMillis(500);

    @Mixin private final NetworkOptions network = new NetworkOptions();

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
            names = "--decoder",
            paramLabel = "COMMAND",
            description = {
                "Let this program decode and play what it reads from standard input,",
                "as in --decoder='mpg123 -q -'. No shell: blanks separate, quotes join."
            })
    private Optional<String> decoder = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "OUTPUT",
            description = "One of " + OutputSpec.FORMS + ". Default: device.")
    private Optional<OutputSpec> output = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description = "Sampling rate of the output. Default: 44100.")
    private Optional<SampleRate> rate = Optional.empty();

    @Option(
            names = "--buffer",
            paramLabel = "DURATION",
            description = "Wait so long for late packets. Default: 200ms.")
    private Duration buffer = ReceiverOptions.DEFAULT_BUFFER;

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
        ReceiverOptions options = receiverOptions();
        try (DecoderChild child = DecoderChild.of(decoderSpec())) {
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

    private ReceiverOptions receiverOptions() {
        try {
            return new ReceiverOptions(buffer, network.reach(), System::nanoTime);
        } catch (IllegalArgumentException e) {
            throw wrong("--buffer: from 0ms to 10s");
        }
    }

    private DecoderSpec decoderSpec() {
        if (decoder.isEmpty()) {
            return new DecoderSpec.Own(
                    output.orElseGet(OutputSpec.Device::new),
                    rate.orElse(SampleRate.DEFAULT),
                    buffer.plus(RESERVE_BEYOND_BUFFER),
                    hasStats ? REPORTS : Duration.ZERO);
        }
        if (output.isPresent() || rate.isPresent()) {
            throw wrong("--decoder owns its output: it goes neither with --output nor --rate");
        }
        try {
            return DecoderSpec.External.parse(decoder.get(), true);
        } catch (IllegalArgumentException e) {
            throw wrong("--decoder: " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
