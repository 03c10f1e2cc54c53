package carillon.client.screen;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a person is told for a while and that is then forgotten.
 *
 * <p>Threads: owned by the one that shows the screen.
 */
final class Notices {

    static final Duration SHOWN_FOR = Duration.ofSeconds(5);

    private static final int MOST = 2;

    private final Deque<Notice> notices = new ArrayDeque<>();

    private record Notice(String text, long untilNanos) {}

    /** Tells something; the newest comes first, and what was told twice is shown once. */
    void say(String text, long nowNanos) {
        notices.removeIf(each -> each.text().equals(text));
        notices.addFirst(new Notice(text, nowNanos + SHOWN_FOR.toNanos()));
        if (notices.size() > MOST) {
            notices.removeLast();
        }
    }

    /** Forgets everything: it was read. */
    void clear() {
        notices.clear();
    }

    /** What is to be shown yet. */
    List<String> texts(long nowNanos) {
        notices.removeIf(each -> each.untilNanos() - nowNanos <= 0);
        return notices.stream().map(Notice::text).toList();
    }
}
