package carillon.client.cli;

import carillon.client.decode.DecoderSpec;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import carillon.client.reach.Reach;
import carillon.client.receive.ReceiverOptions;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of commands that play: what decodes, where the sound goes. */
final class SoundOptions {

    // More than the longest wait for a late packet, so that it is not heard.
    private static final Duration RESERVE_BEYOND_BUFFER = Duration.ofMillis(100);

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Whether our own decoder plays. */
    boolean isOwnDecoder() {
        return decoder.isEmpty();
    }

    /** How to receive. */
    ReceiverOptions receiverOptions(Reach reach) {
        try {
            return new ReceiverOptions(buffer, reach, System::nanoTime);
        } catch (IllegalArgumentException e) {
            throw wrong("--buffer: from 0ms to 10s");
        }
    }

    /**
     * How to decode.
     *
     * @param reports how often our own decoder reports; zero: never
     */
    DecoderSpec decoderSpec(Duration reports) {
        return decoder.isEmpty() ? ownDecoder(reports) : externalDecoder(decoder.get(), true);
    }

    /** The same where standard output shows the screen and is not for sound. */
    DecoderSpec decoderSpecBesideScreen(Duration reports) {
        if (output.filter(OutputSpec.RawStandardOutput.class::isInstance).isPresent()) {
            throw wrong("--output=raw:- goes with play only: here standard output is the screen");
        }
        return decoder.isEmpty() ? ownDecoder(reports) : externalDecoder(decoder.get(), false);
    }

    private DecoderSpec ownDecoder(Duration reports) {
        return new DecoderSpec.Own(
                output.orElseGet(OutputSpec.Device::new),
                rate.orElse(SampleRate.DEFAULT),
                buffer.plus(RESERVE_BEYOND_BUFFER),
                reports);
    }

    private DecoderSpec externalDecoder(String command, boolean inheritsOutput) {
        if (output.isPresent() || rate.isPresent()) {
            throw wrong("--decoder owns its output: it goes neither with --output nor --rate");
        }
        try {
            return DecoderSpec.External.parse(command, inheritsOutput);
        } catch (IllegalArgumentException e) {
            throw wrong("--decoder: " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
