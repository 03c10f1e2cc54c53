package carillon.client.cli.flags;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.decode.DecoderSpec;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import carillon.client.receive.ReceiverOptions;
import java.time.Duration;

/** The flags of commands that play: what decodes, where the sound goes. */
public final class SoundFlags {

    // More than the longest wait for a late packet, so that it is not heard.
    private static final Duration RESERVE_BEYOND_BUFFER = Duration.ofMillis(100);

    private final CommandShape command;
    private final BufferFlag buffer;
    private final Value<String> decoder;
    private final Value<OutputSpec> output;
    private final Value<SampleRate> rate;
    private final Value<Boolean> force;

    /** Adds them to a command. */
    public SoundFlags(CommandShape command, NetworkFlags network) {
        this.command = command;
        buffer = new BufferFlag(command, network);
        decoder =
                command.value(
                        "--decoder",
                        "COMMAND",
                        Form.TEXT,
                        "Let this program decode and play what it reads from standard input, as in"
                                + " --decoder='mpg123 -q -'. No shell: blanks separate, quotes"
                                + " join.");
        output =
                command.value(
                        "--output",
                        "OUTPUT",
                        new Form<>(OutputSpec.class, OutputSpec::parse),
                        "One of " + OutputSpec.FORMS + ". Default: device.");
        rate =
                command.value(
                        "--rate",
                        "HZ",
                        new Form<>(SampleRate.class, SampleRate::parse),
                        "Sampling rate of the output. Default: 44100.");
        force = command.flag("--force", "Replace the file of --output if it is there.");
    }

    /** Whether our own decoder plays. */
    public boolean isOwnDecoder() {
        return decoder.get().isEmpty();
    }

    /** How to receive. */
    public ReceiverOptions receiverOptions() {
        return buffer.receiverOptions();
    }

    /**
     * How to decode.
     *
     * @param reports how often our own decoder reports; zero: never
     */
    public DecoderSpec decoderSpec(Duration reports) {
        return isOwnDecoder() ? ownDecoder(reports) : externalDecoder(true);
    }

    /** The same where standard output shows the screen and is not for sound. */
    public DecoderSpec decoderSpecBesideScreen(Duration reports) {
        if (output.get().filter(OutputSpec.RawStandardOutput.class::isInstance).isPresent()) {
            throw command.wrong(
                    "--output=raw:- goes with play only: here standard output is the screen");
        }
        return isOwnDecoder() ? ownDecoder(reports) : externalDecoder(false);
    }

    private DecoderSpec ownDecoder(Duration reports) {
        return new DecoderSpec.Own(
                force.or(false) ? output().replacing() : output(),
                rate.or(SampleRate.DEFAULT),
                buffer.longestWait().plus(RESERVE_BEYOND_BUFFER),
                reports);
    }

    private OutputSpec output() {
        return output.or(new OutputSpec.Device());
    }

    private DecoderSpec externalDecoder(boolean inheritsOutput) {
        if (output.get().isPresent() || rate.get().isPresent()) {
            throw command.wrong(
                    "--decoder owns its output: it goes neither with --output nor --rate");
        }
        try {
            return DecoderSpec.External.parse(decoder.or(""), inheritsOutput);
        } catch (IllegalArgumentException e) {
            throw command.wrong("--decoder: " + e.getMessage());
        }
    }
}
