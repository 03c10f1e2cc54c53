package carillon.library.scan;

import carillon.library.IoReason;
import carillon.library.Remark;
import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import carillon.library.media.Mount;
import carillon.library.media.StoredFile;
import carillon.library.mp3.Mp3Scan;
import carillon.library.mp3.Mp3Scanner;
import carillon.library.patience.NoAnswerException;
import carillon.library.patience.Progress;
import carillon.library.tags.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes tracks of files: out of the cache where a file has not changed, else by reading it.
 *
 * <p>Threads: one.
 */
final class TrackScanner {

    private final MediaFiles files;
    private final Progress progress;
    private final ScanCache cache;
    private final Mp3Scanner scanner = new Mp3Scanner();
    private final Map<Path, Mount> mounts = new HashMap<>();

    /** A scanner on the thread whose progress that is. */
    TrackScanner(MediaFiles files, Progress progress, ScanCache cache) {
        this.files = progress.watching(files);
        this.progress = progress;
        this.cache = cache;
    }

    /** The tracks among the files; adds to the remarks what there is to say. */
    List<TrackFile> tracks(List<Found> found, List<Remark> remarks) {
        List<TrackFile> tracks = new ArrayList<>();
        for (Found file : found) {
            try {
                add(file, tracks, remarks);
            } catch (NoAnswerException e) {
                remarks.add(FolderWalk.silence(file.subject()));
            } catch (IOException e) {
                remarks.add(
                        new Remark(
                                file.subject(),
                                "cannot be read (" + IoReason.of(e) + ")",
                                IoReason.advice(e, "let the server read it, or copy it again")));
            }
        }
        return tracks;
    }

    private void add(Found found, List<TrackFile> tracks, List<Remark> remarks) throws IOException {
        Fingerprint seen = files.fingerprint(found.path());
        Optional<Mp3Scan> known = cache.lookup(found.path(), seen);
        if (known.isPresent()) {
            take(found, seen, known.get(), tracks, remarks);
            return;
        }
        try (MediaFile file = files.open(found.path())) {
            Mp3Scan scan = scanner.scan(found.subject(), file);
            cache.store(found.path(), file.fingerprint(), scan);
            take(found, file.fingerprint(), scan, tracks, remarks);
        }
    }

    private void take(
            Found found,
            Fingerprint seen,
            Mp3Scan scan,
            List<TrackFile> tracks,
            List<Remark> remarks)
            throws IOException {
        switch (scan) {
            case Mp3Scan.Refused(Remark remark) -> remarks.add(remark);
            case Mp3Scan.Playable playable -> {
                remarks.addAll(playable.remarks());
                Mount mount = mount(found.path());
                StoredFile file = new StoredFile(found.path(), mount, seen);
                Tags tags = playable.tags().orFileName(found.name());
                tracks.add(
                        new TrackFile(
                                found.subject(), file, playable.id(), playable.frames(), tags));
            }
        }
    }

    /** Asked once for each folder: it costs more than everything else about an unchanged file. */
    private Mount mount(Path file) throws IOException {
        Path folder = progress.at(file, file::toRealPath).resolveSibling("");
        Mount known = mounts.get(folder);
        if (known == null) {
            known = files.mount(file);
            mounts.put(folder, known);
        }
        return known;
    }
}
