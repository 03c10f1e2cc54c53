package carillon.client.cli;

import carillon.client.ClientException;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.ProgramList;
import carillon.client.tuner.Tuner;
import carillon.protocol.channel.StreamAddress;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code carillon m3u}. */
@Command(
        name = "m3u",
        description = "Prints a playlist of all channels for VLC and other players.",
        mixinStandardHelpOptions = true)
final class M3uCommand implements Callable<Integer> {

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "Listen for so long, unless the list is there sooner. Default: 2s.")
    private Duration time = ListCommand.LISTEN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return StopSignal.run(this::print);
    }

    private void print() throws InterruptedException {
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            ProgramList list = tuner.await(M3uCommand::whole, time).orElse(tuner.programList());
            if (list.servers().isEmpty()) {
                throw new ClientException(
                        new ChannelSearch(network, spec.commandLine()).nothingHeard(tuner, time));
            }
            print(list, spec.commandLine().getOut());
        }
    }

    static void print(ProgramList list, PrintWriter out) {
        out.println("#EXTM3U");
        for (ListedChannel channel : list.channels()) {
            out.println("#EXTINF:-1," + channel.name());
            out.println(address(channel.entry().address()));
        }
        out.flush();
    }

    private static String address(StreamAddress address) {
        String source =
                address.isSourceSpecific() ? host(InetAddress.ofLiteral(address.source())) : "";
        return "rtp://" + source + "@" + ChannelTable.address(address);
    }

    private static String host(InetAddress address) {
        String text = GroupConverter.text(address, 0);
        return text.substring(0, text.lastIndexOf(':'));
    }

    private static Optional<ProgramList> whole(ProgramList list) {
        return list.isWhole() ? Optional.of(list) : Optional.empty();
    }
}
