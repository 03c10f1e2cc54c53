package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A terminal window with a shell in it, inside a namespace: tmux is the terminal, so that what a
 * person would see can be read.
 */
final class TerminalWindow implements AutoCloseable {

    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(1); // machines are busy

    private final Namespace namespace;
    private final Path socket;

    private TerminalWindow(Namespace namespace, Path socket) {
        this.namespace = namespace;
        this.socket = socket;
    }

    /**
     * Opens a window of 80 columns and 24 rows.
     *
     * @param folder where tmux may keep its socket, and the shell its home
     * @param environment of the shell, as words NAME=VALUE
     */
    static TerminalWindow open(Namespace namespace, Path folder, String... environment) {
        Tool.need("tmux");
        TerminalWindow window = new TerminalWindow(namespace, folder.resolve("tmux"));
        String shell =
                "env -i PATH=\"$PATH\" JAVA_HOME=\"$JAVA_HOME\" HOME=%s PS1='$ ' %s sh"
                        .formatted(folder, String.join(" ", environment));
        window.tmux("-f", "/dev/null", "new-session", "-d", "-s", "w", "-x", "80", "-y", "24");
        window.tmux("set-option", "-g", "remain-on-exit", "on");
        window.tmux("respawn-pane", "-k", "-c", folder.toString(), "-t", "w", shell);
        window.awaitText("^\\$");
        return window;
    }

    /** Types a line into the shell. */
    void type(String line) {
        tmux("send-keys", "-t", "w", "-l", line);
        press("Enter");
    }

    /** Presses keys by tmux's names, such as {@code Up}, {@code C-c} or {@code 7}. */
    void press(String... keys) {
        List<String> words = new ArrayList<>(List.of("send-keys", "-t", "w"));
        words.addAll(List.of(keys));
        tmux(words.toArray(String[]::new));
    }

    /** Writes from now on into a file all that is sent to the window; returns that file. */
    Path recordTo(Path file) {
        tmux("pipe-pane", "-t", "w", "cat >'" + file + "'");
        await(file + " is there").atMost(LIMIT).until(() -> Files.exists(file));
        return file;
    }

    void resize(int columns, int rows) {
        tmux("resize-window", "-t", "w", "-x", "" + columns, "-y", "" + rows);
    }

    /** What is to be seen now, line by line. */
    List<String> lines() {
        return tmux("capture-pane", "-p", "-t", "w");
    }

    /** Waits until a line matches somewhere, and returns that line. */
    String awaitText(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try {
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> matching(wanted).findFirst().isPresent());
        } catch (ConditionTimeoutException e) {
            String seen = String.join("\n", lines());
            throw new AssertionError(pattern + " is not to be seen, but:\n" + seen, e);
        }
        return matching(wanted).findFirst().orElse("");
    }

    /** Whether the page of the shell is shown, and the cursor with it. */
    boolean isAsTheShellLeftIt() {
        return tmux("display-message", "-p", "-t", "w", "#{alternate_on} #{cursor_flag}")
                .equals(List.of("0 1"));
    }

    /** Closes the window as a person closes it: the programs in it are hung up. */
    void hangUp() {
        tmux("kill-server");
    }

    @Override
    public void close() {
        try (Program tmux = start("kill-server")) {
            tmux.awaitExit(QUICK); // fails when it was hung up: then there is nothing to close
        }
    }

    private Stream<String> matching(Pattern wanted) {
        return lines().stream().filter(line -> wanted.matcher(line).find());
    }

    private List<String> tmux(String... words) {
        try (Program tmux = start(words)) {
            assertThat(tmux.awaitExit(QUICK)).as(tmux.transcript()).isZero();
            return tmux.output();
        }
    }

    private Program start(String... words) {
        List<String> all = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        all.addAll(List.of(words));
        return Program.start(namespace.inside(all));
    }
}
