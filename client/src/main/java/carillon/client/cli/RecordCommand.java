package carillon.client.cli;

import carillon.client.ClientException;
import carillon.client.receive.Receiver;
import carillon.client.receive.ReceiverOptions;
import carillon.client.record.OnAirNow;
import carillon.client.record.RecordSummary;
import carillon.client.record.RecordTarget;
import carillon.client.record.Recorder;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.ProgramList;
import carillon.client.tuner.Tuner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carillon record}. */
@Command(
        name = "record",
        description = {
            "Writes a channel to a file, as it is sent: whole MP3 frames, nothing encoded anew.",
            "Gaps are noted on standard error."
        },
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

    private static final long LOOK_MILLIS = 250;

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Parameters(
            index = "0",
            paramLabel = "CHANNEL",
            description = "Number or exact name, if need be with @ and the station id's beginning.")
    private String channel = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "Where to write; - is standard output; with --split a folder.")
    private String file = "";

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "Stop after so long. Default: when told to.")
    private Optional<Duration> time = Optional.empty();

    @Option(
            names = "--split",
            description = "A file for each track, numbered and named after it, into the folder.")
    private boolean isSplit;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean isForced;

    @Option(
            names = "--buffer",
            paramLabel = "DURATION",
            description = "Wait so long for late packets. Default: 200ms.")
    private Duration buffer = ReceiverOptions.DEFAULT_BUFFER;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return StopSignal.run(this::record);
    }

    private void record() throws InterruptedException {
        RecordTarget target = target();
        ReceiverOptions options = receiverOptions();
        try (Tuner tuner = network.openTuner()) {
            tuner.start();
            ChannelSearch search = new ChannelSearch(network, spec.commandLine());
            record(tuner, search.find(tuner, channel), target, options);
        }
    }

    private RecordTarget target() {
        if (isSplit && (isForced || file.equals("-"))) {
            throw wrong("--split goes neither with --force nor with standard output");
        }
        if (file.equals("-")) {
            return new RecordTarget.StandardOutput();
        }
        Path path = Path.of(file);
        return isSplit
                ? new RecordTarget.FilePerTrack(path)
                : new RecordTarget.OneFile(path, isForced);
    }

    private ReceiverOptions receiverOptions() {
        try {
            return new ReceiverOptions(buffer, network.reach(), System::nanoTime);
        } catch (IllegalArgumentException e) {
            throw wrong("--buffer: from 0ms to 10s");
        }
    }

    private void record(
            Tuner tuner, ListedChannel found, RecordTarget target, ReceiverOptions options)
            throws InterruptedException {
        RecordLines lines = new RecordLines(spec.commandLine().getErr());
        OnAirNow now =
                now(tuner.programList(), found)
                        .orElseThrow(() -> new ClientException("the server has just gone"));
        Recorder recorder = new Recorder(target, found.name(), now, lines, System::nanoTime);
        Receiver receiver =
                Receiver.open(Integer.toString(found.number()), found.stream(), options, recorder);
        try (recorder;
                receiver) {
            recorder.start();
            receiver.start();
            follow(tuner, found, receiver, recorder);
        }
        lines.ended(summary(recorder));
    }

    /** Until the time is over, or the recording failed, or this thread is told to stop. */
    private void follow(Tuner tuner, ListedChannel found, Receiver receiver, Recorder recorder) {
        Deadline deadline = Deadline.in(time);
        SilenceWatch silence = new SilenceWatch(found, spec.commandLine().getErr());
        try {
            while (!recorder.done().isDone() && !deadline.isOver()) {
                ProgramList list = tuner.programList();
                list.find(found).ifPresent(listed -> receiver.announce(listed.stream()));
                now(list, found).ifPresent(recorder::listed);
                silence.look(receiver.counts(), receiver.joins());
                TimeUnit.MILLISECONDS.sleep(deadline.leftMillis(LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            // Told to stop: what was recorded is completed all the same.
        }
    }

    private static Optional<OnAirNow> now(ProgramList list, ListedChannel found) {
        return list.find(found)
                .flatMap(listed ->
                        list.server(listed.station())
                                .map(each -> new OnAirNow(listed.entry().onAir(), each)));
    }

    private static RecordSummary summary(Recorder recorder) throws InterruptedException {
        try {
            return recorder.done().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new ClientException("the recording broke off", e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
