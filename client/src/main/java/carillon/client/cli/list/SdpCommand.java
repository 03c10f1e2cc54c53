package carillon.client.cli.list;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.ClientException;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.onair.ListedChannel;
import carillon.client.tuner.Tuner;
import carillon.protocol.Decoded;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.session.SessionDescription;
import carillon.protocol.session.SessionOrigin;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.Arrays;
import picocli.CommandLine;

/** {@code carillon sdp}. */
public final class SdpCommand {

    // What a sender would need to know; a receiver does not, and the list does not tell.
    private static final int TTL = 1;

    private final CommandShape shape =
            new CommandShape(
                    "sdp",
                    this::print,
                    "Prints the session description of a channel, for ffplay and other players.");
    private final Value<String> channel =
            shape.argument(0, "1", "CHANNEL", Form.TEXT, ChannelSearch.FORMS);
    private final NetworkFlags network = new NetworkFlags(shape);

    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private void print() throws InterruptedException {
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            ChannelSearch search = new ChannelSearch(network, shape.commandLine());
            PrintWriter out = shape.commandLine().getOut();
            out.print(description(search.find(tuner, channel.or(""))).text());
            out.flush();
        }
    }

    static SessionDescription description(ListedChannel channel) {
        ChannelEntry entry = channel.entry();
        return new SessionDescription(
                SessionOrigin.ofStream(entry.address().ssrc(), sender(channel)),
                entry.label(),
                entry.address(),
                payloadType(entry),
                TTL);
    }

    /** Of several addresses always the same one, the least. */
    private static InetAddress sender(ListedChannel channel) {
        return channel.senders().first().stream()
                .min((one, other) -> Arrays.compareUnsigned(one.getAddress(), other.getAddress()))
                .orElseThrow();
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
