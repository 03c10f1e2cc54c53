package carillon.library.patience;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Files and folders that did not answer. They, and all that is below them, are not asked again.
 *
 * <p>Threads: any.
 */
final class SilentPlaces {

    private final List<Path> places = new CopyOnWriteArrayList<>();
    private volatile boolean isEverywhere;

    void add(Path place) {
        places.add(place);
    }

    /** Nothing answers any more. */
    void addAll() {
        isEverywhere = true;
    }

    int count() {
        return places.size();
    }

    /** Fails if nothing can be expected of a path. */
    void check(Path path) throws NoAnswerException {
        if (isEverywhere || places.stream().anyMatch(path::startsWith)) {
            throw new NoAnswerException(path.toString());
        }
    }
}
