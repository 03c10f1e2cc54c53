package carillon.client.cli.list;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.ClientException;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.text.ShownText;
import carillon.client.tuner.Tuner;
import carillon.protocol.channel.StreamAddress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;

/** {@code carillon m3u}. */
public final class M3uCommand {

    private static final Duration LISTEN = Duration.ofSeconds(2);

    private final CommandShape shape =
            new CommandShape(
                    "m3u",
                    this::print,
                    "Prints a playlist of all channels for VLC and other players.");
    private final Value<Duration> time =
            shape.value(
                    "--for",
                    "DURATION",
                    Form.DURATION,
                    "Listen for so long, such as 500ms or 1m, unless the list is there sooner."
                            + " Default: 2s, and up to"
                            + " 10s more while it is not all there.");
    private final NetworkFlags network = new NetworkFlags(shape);

    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private void print() throws InterruptedException {
        Duration longest = time.or(LISTEN);
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            StatusLines lines = new StatusLines(shape.commandLine().getErr());
            tuner.await(M3uCommand::whole, longest);
            if (time.get().isEmpty()) {
                ChannelSearch.hearAll(tuner);
                new ListWait(lines).complete(tuner);
            }
            ProgramList list = tuner.programList();
            if (list.servers().isEmpty()) {
                throw new ClientException(
                        tuner.status().nothingHeard(network.listGroup(), longest));
            }
            print(list, shape.commandLine().getOut());
            lines.say(ListWait.isComplete(list) ? "" : ListWait.incomplete(list));
        }
    }

    static void print(ProgramList list, PrintWriter out) {
        out.println("#EXTM3U");
        for (ListedChannel channel : list.channels()) {
            out.println("#EXTINF:-1," + ShownText.of(channel.name()));
            out.println(address(channel.entry().address()));
        }
        out.flush();
    }

    private static String address(StreamAddress address) {
        String source = address.isSourceSpecific() ? host(address.source()) : "";
        return "rtp://" + source + "@" + ChannelTable.address(address);
    }

    /** An address as it stands in a URI (RFC 3986, section 3.2.2). */
    private static String host(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static Optional<ProgramList> whole(ProgramList list) {
        return ListWait.isComplete(list) ? Optional.of(list) : Optional.empty();
    }
}
