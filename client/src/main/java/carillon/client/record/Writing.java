package carillon.client.record;

import carillon.client.ClientException;
import carillon.protocol.channel.Programme;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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

    private static final int MOST_NAMES = 1_000;

    private final RecordTarget target;
    private final String channel;
    private final RecordNotes notes;
    private final List<Path> files = new ArrayList<>();
    private @Nullable RecordFile open;

    /**
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
                    case RecordTarget.OneFile(Path path, boolean replace) -> oneFile(path, replace);
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

    @Override
    public void close() {
        RecordFile file = open;
        open = null;
        if (file != null) {
            file.close();
        }
    }

    private RecordFile oneFile(Path path, boolean replace) {
        try {
            return note(path, RecordFile.create(path, replace));
        } catch (FileAlreadyExistsException e) {
            throw new ClientException(
                    path + " is there already: choose another name, or --force to replace it", e);
        }
    }

    private RecordFile nextFile(Path folder, Programme programme) {
        String name = TrackFileName.of(files.size() + 1, channel, programme);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ClientException("cannot make the folder " + folder, e);
        }
        for (int tried = 1; tried <= MOST_NAMES; tried++) {
            String suffix = tried == 1 ? ".mp3" : " (%d).mp3".formatted(tried);
            Path path = folder.resolve(name + suffix);
            try {
                return note(path, RecordFile.create(path, false));
            } catch (FileAlreadyExistsException e) {
                // A file of an earlier recording: the next name is free.
            }
        }
        throw new ClientException("%s holds %d files like %s".formatted(folder, MOST_NAMES, name));
    }

    private RecordFile note(Path path, RecordFile file) {
        files.add(path);
        notes.began(path);
        return file;
    }
}
