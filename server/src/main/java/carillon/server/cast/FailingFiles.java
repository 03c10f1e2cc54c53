package carillon.server.cast;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;

/**
 * The files of one channel that failed. On a disk that goes to pieces, or in a folder that was
 * emptied, they can be thousands: the first is named at once, then the latest ever more seldom.
 *
 * <p>Threads: owned by its caller.
 */
final class FailingFiles {

    private final int channel;
    private final Recurrence recurrence;
    private String last = "";

    FailingFiles(Voice voice, int channel) {
        this.channel = channel;
        recurrence = Recurrence.ofMishaps(voice, this::line, this::inAll);
    }

    /**
     * One more failed.
     *
     * @param problem one line that names the file
     */
    void hear(String problem) {
        last = problem;
        recurrence.look(1);
    }

    /** Says what is to be said by now. */
    void look() {
        recurrence.look(0);
    }

    /** Says what it has not told yet, because nobody will look any more. */
    void finish() {
        recurrence.finish();
    }

    private String line(Extent extent) {
        return "channel %d: %s; going on with the next track%s"
                .formatted(channel, last, extent.times());
    }

    private String inAll(Extent extent) {
        return "channel %d: for a minute no file failed; before, %s"
                .formatted(channel, extent.of("file"));
    }
}
