package carillon.library.patience;

import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import carillon.library.media.Mount;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Files of which every call shows in a {@link Progress}. */
record WatchedFiles(MediaFiles files, Progress progress) implements MediaFiles {

    @Override
    public MediaFile open(Path path) throws IOException {
        MediaFile file = progress.at(path, () -> files.open(path));
        return new Watched(path, file, progress);
    }

    @Override
    public Fingerprint fingerprint(Path path) throws IOException {
        return progress.at(path, () -> files.fingerprint(path));
    }

    @Override
    public Mount mount(Path path) throws IOException {
        return progress.at(path, () -> files.mount(path));
    }

    private record Watched(Path path, MediaFile file, Progress progress) implements MediaFile {

        @Override
        public Fingerprint fingerprint() {
            return file.fingerprint();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return progress.read(path, () -> file.read(into, position));
        }

        @Override
        public boolean isUnchanged() throws IOException {
            return progress.at(path, file::isUnchanged);
        }

        @Override
        public void close() throws IOException {
            progress.close(path, file);
        }
    }
}
