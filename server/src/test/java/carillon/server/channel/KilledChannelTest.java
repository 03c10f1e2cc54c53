package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.index.Index;
import carillon.library.state.StateDirectory;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.EditionLog;
import carillon.library.timeline.Reason;
import carillon.protocol.identity.ChannelId;
import carillon.server.channel.repertoire.Recording;
import carillon.server.channel.repertoire.Repertoire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed right after each commit of its log: what it had on disk then, copied, is all
 * that the next server has.
 */
@Timeout(60)
class KilledChannelTest {

    private static final Instant START = Instant.parse("2026-07-01T10:00:00.25Z");

    @TempDir Path folder;

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryFiles filesOfNext = new MemoryFiles();
    private final List<Commit> commits = new ArrayList<>();

    /** What was committed when, and the state directory as it was then. */
    private record Commit(DatedEdition row, Instant wall, Path state) {}

    @AfterEach
    void release() {
        files.releaseAll();
        filesOfNext.releaseAll();
    }

    private Recording track(String name) {
        Tune tune = Tune.of(Tune.Recipe.frames(700), name.hashCode());
        tune.in(filesOfNext, name);
        return tune.in(files, name);
    }

    @Test
    void sendsTheSamePacketsWhereverItsPredecessorWasKilled() throws IOException {
        Repertoire first = SimulatedServer.repertoire(track("a"), track("b"));
        Repertoire second = SimulatedServer.repertoire(track("b"), track("c"), track("d"));
        Map<String, String> sent = sentByTheKilled(first, second);

        assertThat(commits)
                .extracting(commit -> commit.row.row().reason())
                .containsExactly(
                        Reason.START, Reason.FOLDER, Reason.CLOCK, Reason.CLOCK, Reason.FAULT);
        for (Commit commit : commits) {
            boolean isFirst = commit.row.row().reason() == Reason.START;
            Map<String, String> resumed = sentByTheNext(commit, isFirst ? first : second);
            resumed.keySet().retainAll(sent.keySet());
            assertThat(resumed).as("after %s", commit.row.row()).hasSizeGreaterThan(40);
            assertThat(sent).containsAllEntriesOf(resumed);
        }
    }

    private Map<String, String> sentByTheKilled(Repertoire first, Repertoire second)
            throws IOException {
        Path path = Files.createDirectory(folder.resolve("state"));
        try (StateDirectory state = StateDirectory.open(path, () -> START);
                Index index = Index.open(state)) {
            SpyingLog log = new SpyingLog(index, path);
            try (SimulatedServer server = new SimulatedServer(START, files, log, first)) {
                log.watch(server);
                server.run(Duration.ofSeconds(5));
                server.offer(second);
                server.run(Duration.ofSeconds(25));
                server.setWallBy(Duration.ofHours(1));
                server.run(Duration.ofSeconds(25));
                server.setWallBy(Duration.ofHours(-1));
                server.run(Duration.ofSeconds(25));
                files.takeAway("c");
                server.run(Duration.ofSeconds(25));
                return packets(server);
            }
        }
    }

    private Map<String, String> sentByTheNext(Commit commit, Repertoire repertoire) {
        try (StateDirectory state = StateDirectory.open(commit.state, commit::wall);
                Index index = Index.open(state);
                SimulatedServer next =
                        new SimulatedServer(commit.wall, filesOfNext, index, repertoire)) {
            next.run(Duration.ofSeconds(4));
            return packets(next);
        }
    }

    /** The packets by their sequence numbers. */
    private static Map<String, String> packets(SimulatedServer server) {
        Map<String, String> packets = new LinkedHashMap<>();
        for (SimulatedServer.Heard heard : server.media()) {
            String packet = HexFormat.of().formatHex(heard.bytes().array());
            packets.put(packet.substring(4, 8), packet);
        }
        return packets;
    }

    /** The index, with a copy made of its files whenever it has committed a row. */
    private final class SpyingLog implements EditionLog {

        private final Index index;
        private final Path state;
        private final List<SimulatedServer> watched = new ArrayList<>();

        SpyingLog(Index index, Path state) {
            this.index = index;
            this.state = state;
        }

        void watch(SimulatedServer server) {
            watched.add(server);
        }

        @Override
        public List<DatedEdition> load(ChannelId channel) {
            return index.load(channel);
        }

        @Override
        public List<DatedEdition> newest(ChannelId channel, int rows) {
            return index.newest(channel, rows);
        }

        @Override
        public void append(ChannelId channel, DatedEdition row) {
            index.append(channel, row);
            Instant now = watched.isEmpty() ? START : watched.getFirst().wall();
            Path copy = folder.resolve("killed-" + row.row().ordinal());
            copy(state, copy);
            commits.add(new Commit(row, now, copy));
        }

        private static void copy(Path from, Path to) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
