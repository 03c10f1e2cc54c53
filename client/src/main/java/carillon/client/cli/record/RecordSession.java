package carillon.client.cli.record;

import carillon.client.ClientException;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.play.SilenceWatch;
import carillon.client.receive.Receiver;
import carillon.client.receive.ReceiverOptions;
import carillon.client.record.OnAirNow;
import carillon.client.record.RecordSummary;
import carillon.client.record.RecordTarget;
import carillon.client.record.Recorder;
import carillon.client.tuner.ListedChannel;
import carillon.client.tuner.Playability;
import carillon.client.tuner.ProgramList;
import carillon.client.tuner.Tuner;
import carillon.protocol.time.NanoSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Records one channel while the list is followed. */
final class RecordSession {

    private static final long LOOK_MILLIS = 250;

    private final Tuner tuner;
    private final ListedChannel channel;
    private final StatusLines lines;

    RecordSession(Tuner tuner, ListedChannel channel, StatusLines lines) {
        this.tuner = tuner;
        this.channel = channel;
        this.lines = lines;
    }

    /**
     * Records until the deadline, or until this thread is told to stop; then says what there is.
     *
     * @throws ClientException if the recording failed
     */
    void run(RecordTarget target, ReceiverOptions options, Deadline deadline)
            throws InterruptedException {
        Playability.require(channel);
        RecordLines notes = new RecordLines(lines);
        OnAirNow now =
                now(tuner.programList())
                        .orElseThrow(() -> new ClientException("the server has just gone"));
        Recorder recorder = new Recorder(target, channel.name(), now, notes, NanoSource.SYSTEM);
        String number = Integer.toString(channel.number());
        try (recorder;
                SilenceWatch silence = new SilenceWatch(lines, options);
                Receiver receiver = Receiver.open(number, channel.stream(), options, recorder)) {
            recorder.start();
            receiver.start();
            follow(receiver, recorder, silence, deadline);
        }
        notes.ended(summary(recorder));
    }

    /** Until the time is over, or the recording failed, or this thread is told to stop. */
    private void follow(
            Receiver receiver, Recorder recorder, SilenceWatch silence, Deadline deadline) {
        try {
            while (!recorder.isDone() && !deadline.isOver()) {
                ProgramList list = tuner.programList();
                list.find(channel).ifPresent(listed -> announce(listed, receiver));
                now(list).ifPresent(recorder::listed);
                silence.look(
                        list.find(channel).orElse(channel), receiver.counts(), receiver.joins());
                TimeUnit.MILLISECONDS.sleep(deadline.leftMillis(LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            // Told to stop: what was recorded is completed all the same.
        }
    }

    private static void announce(ListedChannel listed, Receiver receiver) {
        Playability.require(listed);
        receiver.announce(listed.stream());
    }

    private Optional<OnAirNow> now(ProgramList list) {
        return list.find(channel)
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
}
