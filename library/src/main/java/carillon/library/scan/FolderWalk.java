package carillon.library.scan;

import carillon.library.IoReason;
import carillon.library.Remark;
import carillon.library.config.ConfigReader;
import carillon.library.patience.NoAnswerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One walk through a channel's folder and the folders in it: finds the files to be played in the
 * order of their names, and remarks on what is in the way. Each folder is entered once, however
 * many links lead to it, so that the walk ends.
 *
 * <p>Threads: one; for one walk.
 */
final class FolderWalk {

    // A folder's path is resolved at each, which in ever deeper ones takes minutes in the end.
    private static final int MOST_DEPTH = 64;

    private final Territory territory;
    private final List<Found> files = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<Path> entered = new HashSet<>();
    private boolean isSilent;

    FolderWalk(Territory territory) {
        this.territory = territory;
    }

    /** The files that may be played, in the order of their paths. */
    List<Found> files() {
        return List.copyOf(files);
    }

    /** Whether the folder of the channel does not answer, so that nothing is known of it. */
    boolean isSilent() {
        return isSilent;
    }

    /** What is in the way. */
    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Walks through the folder of a channel. */
    FolderWalk walk(Found channel) {
        enter(channel, 0);
        return this;
    }

    private void enter(Found folder, int depth) {
        if (depth > MOST_DEPTH) {
            remark(
                    folder,
                    "lies more than %d folders deep in its channel".formatted(MOST_DEPTH),
                    "move it further up");
            return;
        }
        try {
            if (!entered.add(territory.real(folder.path()))) {
                remark(folder, "is a link to a folder that was met before", "remove the link");
                return;
            }
            for (Found found : territory.list(folder.path(), folder.subject())) {
                if (depth > 0 || !isConfiguration(found)) {
                    take(found, depth);
                }
            }
        } catch (NoAnswerException e) {
            isSilent |= depth == 0;
            remarks.add(silence(folder.subject()));
        } catch (IOException e) {
            remark(
                    folder,
                    "cannot be listed (" + IoReason.of(e) + ")",
                    IoReason.advice(e, "let the server read this folder"));
        }
    }

    private boolean isConfiguration(Found found) {
        if (found.name().equals("channel.yml")) {
            remark(found, "is not read", "name it " + ConfigReader.YAML);
            return true;
        }
        return found.name().equals(ConfigReader.YAML)
                || found.name().equals(ConfigReader.DESCRIPTION);
    }

    private void take(Found found, int depth) {
        switch (found.kind()) {
            case FOLDER -> enter(found, depth + 1);
            case FILE -> takeFile(found);
            case SPECIAL, LINK_TO_NOTHING, LINK_OUT, LINK_TO_LIBRARY, UNREADABLE, SILENT ->
                    remarks.add(obstacle(found));
        }
    }

    private void takeFile(Found found) {
        switch (FileKind.of(found.name())) {
            case MP3 -> files.add(found);
            case OTHER_MEDIA, UNKNOWN ->
                    remark(found, "is not MP3", "convert it to MP3, or remove it");
            case COMPANION -> {
                // A cover, a text: as it should be.
            }
        }
    }

    /** Why something can be neither entered nor opened. */
    static Remark obstacle(Found found) {
        return switch (found.kind()) {
            case SPECIAL ->
                    new Remark(found.subject(), "is a pipe, a device or a socket", "remove it");
            case LINK_TO_NOTHING ->
                    new Remark(found.subject(), "is a link to nothing", "mend or remove the link");
            case LINK_OUT ->
                    new Remark(
                            found.subject(),
                            "is a link out of the library",
                            "copy the target, or allow the folder it lies in with --link-root");
            case LINK_TO_LIBRARY ->
                    new Remark(found.subject(), "is a link to the library", "remove the link");
            case SILENT -> silence(found.subject());
            case UNREADABLE, FOLDER, FILE ->
                    new Remark(found.subject(), "cannot be looked at", "let the server read it");
        };
    }

    /** What to say of something in which a look did not end. */
    static Remark silence(String subject) {
        return new Remark(
                subject,
                "does not answer, or too slowly",
                "see to the disk or server it lies on, or remove it");
    }

    private void remark(Found found, String problem, String advice) {
        remarks.add(new Remark(found.subject(), problem, advice));
    }
}
