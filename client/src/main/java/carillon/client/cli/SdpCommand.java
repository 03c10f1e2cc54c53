package carillon.client.cli;

import carillon.client.ClientException;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.Tuner;
import carillon.protocol.Decoded;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.sdp.SessionDescription;
import carillon.protocol.sdp.SessionOrigin;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carillon sdp}. */
@Command(
        name = "sdp",
        description = "Prints the session description of a channel, for ffplay and other players.",
        mixinStandardHelpOptions = true)
final class SdpCommand implements Callable<Integer> {

    // What a sender would need to know; a receiver does not, and the list does not tell.
    private static final int TTL = 1;

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Parameters(
            paramLabel = "CHANNEL",
            description = "Number or exact name, if need be with @ and the station id's beginning.")
    private String channel = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return StopSignal.run(this::print);
    }

    private void print() throws InterruptedException {
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            ChannelSearch search = new ChannelSearch(network, spec.commandLine());
            PrintWriter out = spec.commandLine().getOut();
            out.print(description(search.find(tuner, channel)).text());
            out.flush();
        }
    }

    static SessionDescription description(ListedChannel channel) {
        ChannelEntry entry = channel.entry();
        InetAddress sender = channel.sources().iterator().next();
        return new SessionDescription(
                new SessionOrigin(Integer.toUnsignedLong(entry.address().ssrc()), 0, sender),
                entry.label(),
                entry.address(),
                payloadType(entry),
                TTL);
    }

    private static PayloadType payloadType(ChannelEntry entry) {
        int number = entry.format().payloadType();
        if (PayloadType.ofNumber(number) instanceof Decoded.Ok<PayloadType>(PayloadType type)) {
            return type;
        }
        throw new ClientException(
                "channel %d carries payload type %d, which this version cannot describe"
                        .formatted(entry.number(), number));
    }
}
