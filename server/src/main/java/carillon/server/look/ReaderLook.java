package carillon.server.look;

import carillon.library.read.Readers;
import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import carillon.server.watch.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at the readers of every mounted file system, for reads that do not return.
 *
 * <p>Threads: owned by station-watch.
 */
public final class ReaderLook implements Runnable {

    private final Voice voice;
    private final Supplier<List<Readers.Figures>> readers;
    private final Map<String, MountLook> mounts = new HashMap<>();

    /**
     * A look at the readers.
     *
     * @param readers what they are doing, one element for each mount
     */
    public ReaderLook(Voice voice, Supplier<List<Readers.Figures>> readers) {
        this.voice = voice;
        this.readers = readers;
    }

    @Override
    public void run() {
        for (Readers.Figures figures : readers.get()) {
            mounts.computeIfAbsent(figures.mount(), _ -> new MountLook(voice, figures))
                    .look(figures);
        }
    }

    private static final class MountLook {

        private final Recurrence recurrence;
        private Readers.Figures stuck;

        MountLook(Voice voice, Readers.Figures first) {
            stuck = first;
            recurrence = Recurrence.ofOutage(voice, this::goesOn, this::isOver);
        }

        void look(Readers.Figures now) {
            if (now.stuckThreads() > 0) {
                stuck = now;
            }
            recurrence.look(now.stuckThreads() > 0 ? 1 : 0);
        }

        private String goesOn(Extent extent) {
            return "not returned on %s: %s, %,d did; %d of %s waiting, %d given up%s"
                    .formatted(
                            stuck.mount(),
                            Words.counted(stuck.stuckThreads(), "read"),
                            stuck.reads(),
                            stuck.filesWaiting(),
                            Words.counted(stuck.filesOpen(), "file"),
                            stuck.filesLeftAlone(),
                            extent.soFar());
        }

        private String isOver(Extent extent) {
            return "reads on %s return again, after %s".formatted(stuck.mount(), extent.time());
        }
    }
}
