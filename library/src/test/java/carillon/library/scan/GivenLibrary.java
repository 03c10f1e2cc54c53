package carillon.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import carillon.library.identity.Station;
import carillon.library.media.Fingerprint;
import carillon.library.mp3.Mp3Composer;
import carillon.library.mp3.Mp3Scan;
import carillon.protocol.identity.StationId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A library that a test fills and has scanned. */
record GivenLibrary(Path folder) {

    static final Station STATION = Station.empty(new StationId(1, 2));
    static final byte[] MP3 = new Mp3Composer(1).frames(Mp3Composer.CD, 20).bytes();

    /** An empty one. */
    static GivenLibrary in(Path temporary) throws IOException {
        return new GivenLibrary(Files.createDirectory(temporary.resolve("library")).toRealPath());
    }

    ScannedLibrary scan() {
        return scan(ScanCache.NONE);
    }

    ScannedLibrary scan(ScanCache cache) {
        return LibraryScanner.of(folder, List.of(), cache).scan(STATION);
    }

    ScannedFolder onlyChannel() {
        ScannedLibrary scanned = scan();
        assertThat(scanned.channels()).hasSize(1);
        return scanned.channels().getFirst();
    }

    List<String> remarks() {
        return scan().allRemarks().stream().map(Remark::toString).toList();
    }

    /** The tracks of a channel by their paths in its folder. */
    List<String> paths(ScannedFolder channel) {
        Path channelFolder = folder.resolve(channel.folder());
        return channel.tracks().stream()
                .map(track -> channelFolder.relativize(track.file().path()).toString())
                .toList();
    }

    Path track(String path) throws IOException {
        return write(path, MP3);
    }

    Path write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, bytes);
    }

    /** A path whose last name has the bytes given, which need not be text. */
    static Path raw(Path folder, String percentEncoded) {
        return Path.of(URI.create(folder.toUri() + percentEncoded));
    }

    static void fifo(Path path) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
        assertThat(exit).as("mkfifo (coreutils) makes the pipe").isZero();
    }

    /** A cache that notes what is put into it. */
    static final class Cache implements ScanCache {

        private record Key(Path file, Fingerprint fingerprint) {}

        private final Map<Key, Mp3Scan> scans = new HashMap<>();
        private final List<Path> stored = new ArrayList<>();

        List<Path> stored() {
            return stored;
        }

        @Override
        public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
            return Optional.ofNullable(scans.get(new Key(file, fingerprint)));
        }

        @Override
        public void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {
            stored.add(file);
            scans.put(new Key(file, fingerprint), scan);
        }
    }
}
