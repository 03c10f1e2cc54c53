package carillon.client.record;

import carillon.client.ClientException;
import carillon.client.output.OutputFile;
import carillon.protocol.channel.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one recording, of which at most one is open.
 *
 * <p>Threads: owned by the record thread.
 */
final class Writing implements AutoCloseable {

    private final RecordTarget target;
    private final String channel;
    private final RecordNotes notes;
    private final List<Path> files = new ArrayList<>();
    private int ordinal; // of the last file of a split recording
    private @Nullable RecordFile open;

    /**
     * A recording without a file yet.
     *
     * @param channel the channel's name
     */
    Writing(RecordTarget target, String channel, RecordNotes notes) {
        this.target = target;
        this.channel = channel;
        this.notes = notes;
    }

    /** Whether each track is to have a file. */
    boolean isSplit() {
        return target instanceof RecordTarget.FilePerTrack;
    }

    /**
     * Begins the file of a programme; ends the one before.
     *
     * @throws ClientException if it cannot be made
     */
    void begin(Programme programme) {
        close();
        open =
                switch (target) {
                    case RecordTarget.StandardOutput() -> RecordFile.standardOutput();
                    case RecordTarget.OneFile(Path path, boolean replace) -> created(path, replace);
                    case RecordTarget.FilePerTrack(Path folder) -> nextFile(folder, programme);
                };
    }

    /** The file that is open; {@link #begin} opened it. */
    RecordFile file() {
        RecordFile file = open;
        if (file == null) {
            throw new IllegalStateException("no file was begun");
        }
        return file;
    }

    /** All files, in the order in which they were begun. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Ends the file that is open; one that nothing was written to counts for none. */
    @Override
    public void close() {
        RecordFile file = open;
        open = null;
        if (file != null) {
            file.close();
            if (file.isEmpty() && !files.isEmpty()) {
                files.removeLast();
            }
        }
    }

    private RecordFile nextFile(Path folder, Programme programme) {
        try {
            Files.createDirectories(folder);
            ordinal = files.isEmpty() ? TrackFileName.highestIn(folder) + 1 : ordinal + 1;
        } catch (IOException e) {
            throw new ClientException(
                    "cannot make the folder " + folder + ": " + OutputFile.reason(e), e);
        }
        String name = TrackFileName.of(ordinal, channel, programme) + ".mp3";
        return created(folder.resolve(name), false);
    }

    private RecordFile created(Path path, boolean replace) {
        RecordFile file = RecordFile.create(path, replace);
        files.add(path);
        notes.began(path);
        return file;
    }
}
