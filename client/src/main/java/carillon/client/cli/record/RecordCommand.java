package carillon.client.cli.record;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.cli.flags.BufferFlag;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.list.ChannelSearch;
import carillon.client.onair.ListedChannel;
import carillon.client.receive.ReceiverOptions;
import carillon.client.record.RecordTarget;
import carillon.client.tuner.Tuner;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;

/** {@code carillon record}. */
public final class RecordCommand {

    private final CommandShape shape =
            new CommandShape(
                    "record",
                    this::record,
                    "Writes a channel to a file, as it is sent: whole MP3 frames, nothing encoded"
                            + " anew.",
                    "Gaps are noted on standard error.");
    private final Value<String> channel =
            shape.argument(0, "1", "CHANNEL", Form.TEXT, ChannelSearch.FORMS);
    private final Value<String> file =
            shape.argument(
                    1,
                    "1",
                    "FILE",
                    Form.TEXT,
                    "Where to write; - is standard output; with --split a folder.");
    private final Value<Boolean> split =
            shape.flag(
                    "--split",
                    "A file for each track, numbered and named after it, into the folder.");
    private final Value<Boolean> force =
            shape.flag("--force", "Replace the file if it is there; otherwise that is an error.");
    private final Value<Duration> time = Deadline.flag(shape);
    private final NetworkFlags network = new NetworkFlags(shape);
    private final BufferFlag buffer = new BufferFlag(shape, network);

    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private void record() throws InterruptedException {
        RecordTarget target = target(file.or(""));
        ReceiverOptions options = buffer.receiverOptions();
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            ChannelSearch search = new ChannelSearch(network, shape.commandLine());
            ListedChannel found = search.find(tuner, channel.or(""));
            new RecordSession(tuner, found, new StatusLines(shape.commandLine().getErr()))
                    .run(target, options, Deadline.in(time.get()));
        }
    }

    private RecordTarget target(String name) {
        boolean isStandardOutput = name.equals("-");
        if (split.or(false) && (force.or(false) || isStandardOutput)) {
            throw shape.wrong("--split goes neither with --force nor with standard output");
        }
        if (isStandardOutput) {
            return new RecordTarget.StandardOutput();
        }
        return split.or(false)
                ? new RecordTarget.FilePerTrack(Path.of(name))
                : new RecordTarget.OneFile(Path.of(name), force.or(false));
    }
}
