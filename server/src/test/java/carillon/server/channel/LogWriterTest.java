package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.EditionLog;
import carillon.protocol.identity.ChannelId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogWriterTest {

    private static final ChannelId CHANNEL = new ChannelId(0, 1);

    private final MemoryLog log = new MemoryLog();
    private final LogWriter writer = new LogWriter(log);
    private final DatedEdition row =
            DatedEdition.first(
                    SimulatedServer.repertoire(
                                    Tune.of(Tune.Recipe.frames(10), 1).in(new MemoryFiles(), "a"))
                            .edition());

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void hasWrittenTheRowWhenItReturns() {
        writer.append(CHANNEL, row);

        assertThat(log.load(CHANNEL)).containsExactly(row);
        assertThat(writer.load(CHANNEL)).containsExactly(row);
        assertThat(writer.newest(CHANNEL, 8)).containsExactly(row);
    }

    @Test
    void throwsWhatTheLogThrows() {
        log.refuse(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> writer.append(CHANNEL, row))
                .withMessage("no space left on device");
    }

    @Test
    void writesOnAThreadOfItsOwn() {
        log.onAppend(_ -> assertThat(Thread.currentThread().getName()).isEqualTo("log-writer"));

        writer.append(CHANNEL, row);

        assertThat(log.load(CHANNEL)).hasSize(1);
    }

    @Test
    void finishesARowAlthoughItsCallerIsInterrupted() {
        Thread.currentThread().interrupt();
        writer.append(CHANNEL, row);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(log.load(CHANNEL)).containsExactly(row);
    }

    @Test
    void passesAnEmptyLogOn() {
        EditionLog empty = writer;

        assertThat(empty.load(CHANNEL)).isEqualTo(List.of());
    }
}
