package carillon.client.screen;

import carillon.client.screen.dial.Action;
import carillon.client.screen.dial.Key;
import carillon.client.screen.view.Picture;
import carillon.client.screen.view.ScreenPainter;
import carillon.protocol.time.NanoSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jline.terminal.Size;

/**
 * The interactive screen.
 *
 * <p>Threads: owned by one thread.
 */
public final class Screen implements AutoCloseable {

    // By itself ten times a second; what a key does is seen sooner, but keys may come in dozens.
    private static final long FRAME_NANOS = Duration.ofMillis(100).toNanos();
    private static final long KEY_FRAME_NANOS = Duration.ofMillis(25).toNanos();

    private final ScreenTerminal terminal;
    private final ScreenPainter painter;
    private int listRows = 1;

    private Screen(ScreenTerminal terminal) {
        this.terminal = terminal;
        this.painter = new ScreenPainter(terminal.glyphs());
    }

    /**
     * A screen on the terminal of this process, which shows nothing yet; empty when standard input
     * or output is no terminal, or one on which lines cannot be placed.
     */
    public static Optional<Screen> open() {
        return ScreenTerminal.open().map(Screen::new);
    }

    /**
     * A screen that nobody sees, on which those keys are pressed.
     *
     * @throws IOException if the system has no terminal to give
     */
    public static Screen unseen(InputStream keys) throws IOException {
        return new Screen(ScreenTerminal.unseen(keys));
    }

    /**
     * Shows the screen until a person quits, this thread is interrupted, the terminal is gone, or
     * the JVM ends; on return the terminal is as it was before.
     */
    public void run(ScreenSources sources) {
        try (terminal) {
            if (terminal.begin()) {
                show(new Desk(sources, NanoSource.SYSTEM.nanos()));
            }
        }
    }

    private void show(Desk desk) {
        long dueNanos = NanoSource.SYSTEM.nanos();
        Action action = new Action.None();
        while (!(action instanceof Action.Quit)) {
            long nowNanos = NanoSource.SYSTEM.nanos();
            if (dueNanos - nowNanos <= 0) {
                draw(desk, nowNanos);
                dueNanos = nowNanos + FRAME_NANOS;
            }
            Key key = terminal.key(Math.max(1, (dueNanos - NanoSource.SYSTEM.nanos()) / 1_000_000));
            if (!(key instanceof Key.None)) {
                action = desk.press(key, listRows, NanoSource.SYSTEM.nanos());
                perform(action);
                long soonNanos = nowNanos + KEY_FRAME_NANOS;
                dueNanos = soonNanos - dueNanos < 0 ? soonNanos : dueNanos;
            }
        }
    }

    /** Does what the desk cannot, because it knows no terminal. */
    private void perform(Action action) {
        switch (action) {
            case Action.Redraw _ -> terminal.forget();
            case Action.Suspend _ -> terminal.suspend();
            case Action.None _, Action.Play _, Action.Say _, Action.Volume _, Action.Quit _ -> {}
        }
    }

    private void draw(Desk desk, long nowNanos) {
        desk.look(nowNanos);
        Size size = terminal.size();
        Picture picture = painter.paint(desk.scene(nowNanos), size.getColumns(), size.getRows());
        listRows = picture.listRows();
        terminal.show(picture.lines(), size);
    }

    @Override
    public void close() {
        terminal.close();
    }
}
