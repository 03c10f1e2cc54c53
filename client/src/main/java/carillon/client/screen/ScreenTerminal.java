package carillon.client.screen;

import carillon.client.screen.dial.Key;
import carillon.client.screen.line.Glyphs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * The terminal of the process while the screen is shown: another page than that of the shell, no
 * cursor, every key at once. All of that is undone by {@link #close}, also when the JVM is told to
 * end before.
 *
 * <p>Threads: owned by the one that shows the screen; {@link #close} from any.
 */
final class ScreenTerminal implements AutoCloseable {

    private static final Size USUAL = Size.of(80, 24);

    // It would write on the screen about things that nobody can change. Kept, or it is forgotten.
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private final Terminal terminal;
    private final PrintStream out; // unlike the terminal's own writer, open to the very end
    private final KeyReader keys;
    private final Display display;
    private final Attributes before;
    private final String greeting;
    private final String farewell;
    private final Thread lastResort;
    private Size shown = Size.of(0, 0);
    private boolean isEntered;
    private boolean isClosed;

    private ScreenTerminal(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
        this.keys = new KeyReader(terminal.reader()::read);
        this.display = new Display(terminal, true);
        this.before = terminal.getAttributes();
        this.greeting =
                sequence(Capability.enter_ca_mode)
                        + sequence(Capability.keypad_xmit)
                        + sequence(Capability.cursor_invisible);
        this.farewell =
                sequence(Capability.exit_attribute_mode)
                        + sequence(Capability.cursor_normal)
                        + sequence(Capability.keypad_local)
                        + sequence(lastPage());
        this.lastResort = new Thread(this::close, "screen-restore");
    }

    /** The terminal, or empty when there is none that a screen can be shown on. */
    static Optional<ScreenTerminal> open() {
        try {
            // Never standard error: where the output goes elsewhere, lines are wanted.
            Terminal terminal =
                    builder()
                            .system(true)
                            .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                            .build();
            if (terminal.getStringCapability(Capability.cursor_address) == null) {
                terminal.close();
                return Optional.empty();
            }
            return Optional.of(new ScreenTerminal(terminal, System.out));
        } catch (IOException | IllegalStateException e) {
            // Standard input or output is no terminal.
            return Optional.empty();
        }
    }

    /**
     * A terminal that nobody sees, on which those keys are pressed.
     *
     * @throws IOException if the system has no terminal to give
     */
    static ScreenTerminal unseen(InputStream keys) throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new ScreenTerminal(
                builder().system(false).type("xterm-256color").streams(keys, nowhere).build(),
                new PrintStream(nowhere));
    }

    /** Shows an empty screen; false if it is too late for one, because the JVM is ending. */
    boolean begin() {
        try {
            Runtime.getRuntime().addShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            return false; // there is no other way to ask
        }
        enter();
        return true;
    }

    /** Gives the terminal back to the shell, until the shell lets us go on. */
    void suspend() {
        leave();
        JobControl.stop();
        enter();
    }

    /** Which characters it shows. */
    Glyphs glyphs() {
        return Glyphs.of(terminal.outputEncoding());
    }

    /** How large it is now; a usual size if it does not say. */
    Size size() {
        try {
            Size size = terminal.getSize();
            return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL;
        } catch (IllegalStateException e) {
            return USUAL; // closed because the JVM ends: nothing is shown any more
        }
    }

    /**
     * The next key, waited for at most so long; {@code QUIT} when there will be none, because the
     * terminal is gone or this thread was interrupted.
     */
    Key key(long timeoutMillis) {
        try {
            return keys.next(timeoutMillis);
        } catch (IOException e) {
            return Key.Command.QUIT;
        }
    }

    /** Shows those lines, as many as the screen has; sends what has changed. */
    synchronized void show(List<AttributedString> lines, Size size) {
        if (isClosed) {
            return;
        }
        try {
            if (!size.equals(shown)) {
                display.resize(size);
                display.clear();
                shown = size;
            }
            display.update(lines, 0);
        } catch (IllegalStateException e) {
            // JLine closes its terminals by itself when the JVM ends, at the same time as we.
        }
    }

    /** Forgets what is shown: everything is sent anew. */
    void forget() {
        shown = Size.of(0, 0);
    }

    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        sayFarewell();
        try {
            terminal.close();
        } catch (IOException e) {
            // It has gone, and needs nothing any more.
        }
    }

    private synchronized void enter() {
        if (isClosed) {
            return;
        }
        try {
            terminal.enterRawMode();
            // Ctrl-Z comes as a key, so that the shell gets no terminal that it cannot use.
            Attributes attributes = terminal.getAttributes();
            attributes.setControlChar(Attributes.ControlChar.VSUSP, 0);
            terminal.setAttributes(attributes);
        } catch (IllegalStateException e) {
            return; // closed because the JVM ends: there will be no key either
        }
        isEntered = true;
        out.print(greeting);
        out.flush();
        forget();
    }

    private synchronized void leave() {
        if (isClosed) {
            return;
        }
        try {
            terminal.setAttributes(before);
        } catch (IllegalStateException e) {
            // Closed because the JVM ends: JLine has given the attributes back by itself.
        }
        sayFarewell();
    }

    /** Gives the shell its page back, unless it has it: it would find an older cursor there. */
    private void sayFarewell() {
        if (isEntered) {
            isEntered = false;
            out.print(farewell);
            out.flush();
        }
    }

    /** What brings the shell's page back; a terminal that has one page only is cleared. */
    private Capability lastPage() {
        return terminal.getStringCapability(Capability.exit_ca_mode) == null
                ? Capability.clear_screen
                : Capability.exit_ca_mode;
    }

    private String sequence(Capability capability) {
        String string = terminal.getStringCapability(capability);
        StringWriter text = new StringWriter();
        if (string != null) {
            Curses.tputs(text, string);
        }
        return text.toString();
    }

    private static TerminalBuilder builder() {
        JLINE.setLevel(Level.OFF);
        // Else lines are drawn with the character set of old terminals, where it may be missing.
        System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
        return TerminalBuilder.builder()
                .dumb(false)
                .exec(false) // asks other programs, which a Ctrl-C ends before they have answered
                .graphemeCluster(false)
                .nativeSignals(false);
    }
}
