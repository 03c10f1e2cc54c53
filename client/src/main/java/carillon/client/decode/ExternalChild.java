package carillon.client.decode;

import carillon.client.decode.pipe.PlainInput;
import carillon.client.decode.process.ChildLife;
import carillon.client.decode.process.ChildStarter;
import carillon.client.decode.process.MessageLines;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.StatusBoard;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A decoder of the user's choice. */
final class ExternalChild implements ChildKind {

    private static final Duration TO_END = Duration.ofMillis(300);

    // Players finish what they hold, some seconds of it; one that hangs must not hang for ever.
    private static final Duration TO_PLAY_OUT = Duration.ofSeconds(5);

    private static final Duration TO_DIE = Duration.ofMillis(500);

    private final DecoderSpec.External spec;
    private final StatusBoard board;
    private volatile String lastMessage = "";

    ExternalChild(DecoderSpec.External spec, StatusBoard board) {
        this.spec = spec;
        this.board = board;
    }

    @Override
    public void open() {
        ExternalCommand.check(spec);
    }

    @Override
    public ChildLife start() throws IOException, InterruptedException {
        lastMessage = "";
        Process process = ChildStarter.start(ExternalCommand.process(spec));
        Thread messages = new MessageLines(process.getErrorStream(), line -> lastMessage = line);
        messages.start();
        return new ChildLife(
                process,
                new PlainInput(process.getOutputStream()),
                List.of(messages),
                TO_PLAY_OUT,
                TO_DIE);
    }

    @Override
    public void ended(int exitStatus) {
        String reason = lastMessage.isEmpty() ? "" : ": " + lastMessage;
        waiting(name() + " ended with status " + exitStatus + reason);
    }

    @Override
    public void notStarted(IOException why) {
        waiting("cannot start " + name() + ": " + why.getMessage());
    }

    @Override
    public boolean playsOut() {
        return false;
    }

    @Override
    public Duration grace() {
        return TO_END;
    }

    @Override
    public void close() {
        // Its output is its own.
    }

    private void waiting(String why) {
        board.phase(DecoderPhase.WAITING, DecoderTrouble.of(why));
    }

    private String name() {
        return spec.words().getFirst();
    }
}
