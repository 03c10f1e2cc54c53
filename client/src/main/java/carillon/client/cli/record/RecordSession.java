package carillon.client.cli.record;

import carillon.client.ClientException;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.play.SilenceWatch;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.Playability;
import carillon.client.onair.ProgramList;
import carillon.client.receive.Receiver;
import carillon.client.receive.ReceiverOptions;
import carillon.client.record.OnAirNow;
import carillon.client.record.RecordSummary;
import carillon.client.record.RecordTarget;
import carillon.client.record.Recorder;
import carillon.client.tuner.Tuner;
import carillon.protocol.time.NanoSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Records one channel while the list is followed.
 *
 * <p>Threads: owned by the one that runs the command.
 */
final class RecordSession {

    private static final long LOOK_MILLIS = 250;

    private final Tuner tuner;
    private final StatusLines lines;
    private ListedChannel channel; // as it was listed last
    private boolean isToldToStop;

    RecordSession(Tuner tuner, ListedChannel channel, StatusLines lines) {
        this.tuner = tuner;
        this.channel = channel;
        this.lines = lines;
    }

    /**
     * Records until the deadline, or until this thread is told to stop; then says what there is.
     *
     * @throws ClientException if the recording failed, or nothing came; not if this thread was told
     *     to stop before it could be known that nothing comes
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
        SilenceWatch silence = new SilenceWatch(lines, options.nanoTime());
        try (recorder;
                Receiver receiver = Receiver.open(number, channel.stream(), options, recorder)) {
            recorder.start();
            receiver.start();
            follow(receiver, recorder, silence, deadline);
        }
        end(summary(recorder), notes, silence.isSilent());
    }

    private void end(RecordSummary summary, RecordLines notes, boolean isSilent) {
        if (summary.frames() > 0) {
            notes.ended(summary);
        } else if (isToldToStop && !isSilent) {
            notes.nothing();
        } else {
            throw new ClientException(
                    "nothing of %s came, so nothing was recorded".formatted(channel.name()));
        }
    }

    /** Until the time is over, or the recording failed, or this thread is told to stop. */
    private void follow(
            Receiver receiver, Recorder recorder, SilenceWatch silence, Deadline deadline) {
        try {
            while (!recorder.isDone() && !deadline.isOver()) {
                ProgramList list = tuner.programList();
                list.find(channel).ifPresent(listed -> announce(listed, receiver));
                now(list).ifPresent(recorder::listed);
                silence.look(list, channel, receiver.counts(), receiver.joins());
                TimeUnit.MILLISECONDS.sleep(deadline.leftMillis(LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            isToldToStop = true; // what was recorded is completed all the same
        }
    }

    private void announce(ListedChannel listed, Receiver receiver) {
        Playability.require(listed);
        channel = listed;
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
