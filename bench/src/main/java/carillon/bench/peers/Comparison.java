package carillon.bench.peers;

import carillon.bench.BenchException;
import carillon.bench.peers.playing.Receiver;
import carillon.bench.peers.playing.ReceiverTrial;
import carillon.bench.peers.playing.Receivers;
import carillon.bench.peers.playing.Reception;
import carillon.bench.peers.playing.SteadyTrial;
import carillon.bench.peers.sending.Broadcast;
import carillon.bench.peers.sending.Media;
import carillon.bench.peers.sending.Sender;
import carillon.bench.peers.sending.SenderFigures;
import carillon.bench.peers.sending.SenderTrial;
import carillon.bench.peers.sending.Senders;
import carillon.bench.process.Program;
import carillon.bench.process.Scratch;
import carillon.bench.report.Machine;
import carillon.bench.report.Table;
import carillon.bench.station.RunningServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Puts one after the other through its trial, says how far it is, and fills the tables. */
final class Comparison {

    private final PeersOptions options;
    private final Scratch scratch;
    private final PrintStream progress;

    /**
     * A comparison.
     *
     * @param scratch where to write
     * @param progress where to say what is being done
     */
    Comparison(PeersOptions options, Scratch scratch, PrintStream progress) {
        this.options = options;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** The table of the senders. */
    Table senders() throws InterruptedException {
        Table table = SenderFigures.table();
        Media media = Media.make(scratch.folder("media"));
        for (int channels : options.channels()) {
            for (Sender sender : Senders.ALL) {
                if (options.wants(sender.name())) {
                    progress.println(
                            "%s sends %d channels, about %d s"
                                    .formatted(
                                            sender.name(),
                                            channels,
                                            SenderTrial.warmUp(channels)
                                                    .plus(options.length())
                                                    .toSeconds()));
                    table.add(row(sender, channels, media));
                }
            }
        }
        return table;
    }

    private List<String> row(Sender sender, int channels, Media media) throws InterruptedException {
        String missing = missing(sender.needs());
        String excess =
                sender.demand()
                        .excess(
                                channels,
                                Runtime.getRuntime().availableProcessors(),
                                Machine.availableMib());
        String reason = missing.isEmpty() ? excess : missing;
        if (!reason.isEmpty()) {
            progress.println("  left out: " + reason);
            return leftOut(sender.name(), channels, reason);
        }
        Path place = scratch.folder(sender.name() + "-" + channels);
        Broadcast broadcast = new Broadcast(channels, options.checkout(), place, media);
        SenderFigures figures = new SenderTrial(sender, broadcast, options.length()).run();
        return figures.row(sender.name());
    }

    private static List<String> leftOut(String sender, int channels, String reason) {
        return List.of(
                sender, String.valueOf(channels), "", "", "", "", "", "", "", "", "", reason);
    }

    /** The table of the receivers. */
    Table receivers() throws InterruptedException {
        Table table = ReceiverTrial.table();
        Path checkout = options.checkout();
        try (RunningServer _ =
                RunningServer.start(
                        checkout, checkout.resolve("medialib"), scratch.folder("server"))) {
            Reception reception = Reception.of(checkout, scratch.folder("receivers"));
            for (Receiver receiver : Receivers.ALL) {
                if (options.wants(receiver.family())) {
                    progress.println(
                            "%s plays %d times".formatted(receiver.name(), options.runs()));
                    table.add(row(receiver, reception));
                }
            }
        }
        return table;
    }

    /** The table of what each receiver costs once it has long begun. */
    Table listeners() throws InterruptedException {
        Path checkout = options.checkout();
        List<Receiver> listening =
                Receivers.ALL.stream()
                        .filter(each -> options.wants(each.family()))
                        .filter(each -> missing(each.needs()).isEmpty())
                        .toList();
        progress.println(
                "%d receivers listen together, %d s"
                        .formatted(
                                listening.size(),
                                SteadyTrial.WARM_UP.plus(SteadyTrial.WATCH).toSeconds()));
        try (RunningServer _ =
                RunningServer.start(
                        checkout, checkout.resolve("medialib"), scratch.folder("steady-server"))) {
            Reception reception = Reception.of(checkout, scratch.folder("listeners"));
            return new SteadyTrial(reception, scratch.folder("listeners")).run(listening);
        }
    }

    private List<String> row(Receiver receiver, Reception reception) throws InterruptedException {
        String missing = missing(receiver.needs());
        if (!missing.isEmpty()) {
            progress.println("  left out: " + missing);
            return List.of(receiver.name(), missing);
        }
        try {
            return new ReceiverTrial(receiver, reception, scratch.folder("receivers"))
                    .run(options.runs());
        } catch (BenchException e) {
            progress.println("  " + e.getMessage());
            return List.of(receiver.name(), String.valueOf(e.getMessage()));
        }
    }

    private static String missing(List<String> needs) {
        String missing =
                needs.stream()
                        .filter(program -> !Program.isInstalled(program))
                        .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : "not installed: " + missing;
    }
}
