package carillon.client.decode;

import carillon.client.ClientException;
import carillon.client.decode.child.DecoderProcess;
import carillon.client.decode.pipe.RecordWriter;
import carillon.client.decode.pipe.ReportLine;
import carillon.client.decode.process.ChildLife;
import carillon.client.decode.process.ChildStarter;
import carillon.client.decode.process.MessageLines;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import carillon.client.decode.status.StatusBoard;
import carillon.client.output.OutputSpec;
import carillon.client.output.PcmSink;
import carillon.protocol.time.NanoSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our own decoder child. */
final class OwnChild implements ChildKind {

    // On a machine that is busy a child that was just started is not yet there after two.
    private static final Duration TO_PLAY_OUT = Duration.ofSeconds(4);
    private static final Duration TO_END = Duration.ofSeconds(5);
    private static final Duration TO_STOP = Duration.ofMillis(500);

    private final DecoderSpec.Own spec;
    private final StatusBoard board;
    private final LastWords lastWords = new LastWords();
    private @Nullable PcmSink sink;

    OwnChild(DecoderSpec.Own spec, StatusBoard board) {
        this.spec = spec;
        this.board = board;
    }

    @Override
    public void open() {
        if (spec.output() instanceof OutputSpec.Samples samples) {
            sink = samples.open(spec.rate());
        }
    }

    @Override
    public ChildLife start() throws IOException, InterruptedException {
        lastWords.clear();
        Process process = ChildStarter.start(OwnCommand.process(spec));
        List<Thread> readers = new ArrayList<>();
        readers.add(new MessageLines(process.getErrorStream(), this::line));
        if (sink != null) {
            readers.add(new SoundPump(process.getInputStream(), sink, board));
        }
        readers.forEach(Thread::start);
        return new ChildLife(
                process,
                new RecordWriter(process.getOutputStream()),
                readers,
                TO_END,
                Duration.ZERO);
    }

    @Override
    public void ended(int exitStatus) {
        if (exitStatus == DecoderProcess.NO_DEVICE) {
            board.phase(DecoderPhase.NO_DEVICE, lastWords.or("no sound device"));
        } else {
            board.phase(
                    DecoderPhase.WAITING,
                    lastWords.reasonOf("the decoder ended with status " + exitStatus));
        }
    }

    @Override
    public void notStarted(IOException why) {
        board.phase(
                DecoderPhase.WAITING,
                DecoderTrouble.of("cannot start the decoder: " + why.getMessage()));
    }

    @Override
    public boolean playsOut() {
        return sink != null;
    }

    @Override
    public Duration grace() {
        return playsOut() ? TO_PLAY_OUT : TO_STOP;
    }

    @Override
    public void close() {
        if (sink == null) {
            return;
        }
        try {
            sink.close();
        } catch (ClientException e) {
            board.phase(DecoderPhase.FAILED, DecoderTrouble.of(String.valueOf(e.getMessage())));
        }
    }

    private void line(String line) {
        ReportLine report = ReportLine.parse(line);
        if (report instanceof ReportLine.Sound sound) {
            board.firstSound(new FirstSound(sound.passage(), NanoSource.SYSTEM.nanos()));
        } else if (report instanceof ReportLine.Playback playback) {
            board.playback(playback.report());
        } else if (report instanceof ReportLine.Message message) {
            lastWords.add(message.text());
        }
    }
}
