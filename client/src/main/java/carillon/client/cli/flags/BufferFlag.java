package carillon.client.cli.flags;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.receive.ReceiverOptions;
import carillon.protocol.time.NanoSource;
import java.time.Duration;

/** The flag of the commands that receive a channel. */
public final class BufferFlag {

    private final CommandShape command;
    private final NetworkFlags network;
    private final Value<Duration> buffer;

    /** Adds it to a command. */
    public BufferFlag(CommandShape command, NetworkFlags network) {
        this.command = command;
        this.network = network;
        buffer =
                command.value(
                        "--buffer",
                        "DURATION",
                        Form.DURATION,
                        "Wait so long for late packets, 0ms to 10s. Default: 200ms.");
    }

    /** How long to wait for late packets. */
    public Duration longestWait() {
        Duration wait = buffer.or(ReceiverOptions.DEFAULT_BUFFER);
        if (wait.compareTo(ReceiverOptions.LONGEST_BUFFER) > 0) {
            throw command.wrong("--buffer: from 0ms to 10s");
        }
        return wait;
    }

    /** How to receive. */
    public ReceiverOptions receiverOptions() {
        return new ReceiverOptions(longestWait(), network.reach(), NanoSource.SYSTEM);
    }
}
