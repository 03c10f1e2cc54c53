package carillon.library.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that dies at any commit to its log, and what the log then says. */
class KilledBroadcastTest {

    static LongStream seeds() {
        return new SplittableRandom(21).longs(10);
    }

    /** What a server built until it died, or to the end, and the log it left. */
    private record Life(List<Broadcast.Sent> sent, List<DatedEdition> rows) {

        static Life whole(long seed) {
            return live(seed, new StoredLog());
        }

        static Life killed(long seed, int commit, boolean isDurable) {
            StoredLog log = new StoredLog();
            log.dieAtCommit(commit, isDurable);
            return live(seed, log);
        }

        private static Life live(long seed, StoredLog log) {
            List<Broadcast.Sent> sent = new ArrayList<>();
            try {
                new Broadcast(new Script(seed), log, sent).run();
            } catch (StoredLog.Killed _) {
                // The life ends here.
            }
            return new Life(sent, log.rows());
        }

        Broadcast.Sent next(long seed) {
            return Broadcast.replay(new Script(seed), Timeline.of(rows), sent.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nextPacketIsTheSameWhenTheRowIsDurable(long seed) {
        Life whole = Life.whole(seed);
        for (int commit = 1; commit <= whole.rows.size(); commit++) {
            Life life = Life.killed(seed, commit, true);

            assertThat(life.rows).isEqualTo(whole.rows.subList(0, commit));
            assertThat(life.sent).isEqualTo(whole.sent.subList(0, life.sent.size()));
            Broadcast.Sent next = life.next(seed);
            if (whole.sent.get(life.sent.size()).row() == commit) {
                assertThat(next).isEqualTo(whole.sent.get(life.sent.size()));
            } else {
                // Another row was to follow at the same packet.
                assertThat(next.mark()).isEqualTo(whole.rows.get(commit).row().from());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nextPacketIsThatOfTheRowBeforeWhenTheRowIsLost(long seed) {
        Life whole = Life.whole(seed);
        for (int commit = 2; commit <= whole.rows.size(); commit++) {
            Life life = Life.killed(seed, commit, false);

            assertThat(life.rows).isEqualTo(whole.rows.subList(0, commit - 1));
            assertThat(life.sent).isEqualTo(whole.sent.subList(0, life.sent.size()));
            Broadcast.Sent next = life.next(seed);
            Broadcast.Sent last = life.sent.getLast();
            assertThat(next.row()).isEqualTo(commit - 1);
            assertThat(next.mark().octets()).isEqualTo(last.mark().octets() + last.payloadBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writesNoRowWhenItStartsAgainJustBeforeARowThatFollowsUnbroken(long seed) {
        Life whole = Life.whole(seed);
        for (int rows = 2; rows <= whole.rows.size(); rows++) {
            Timeline timeline = Timeline.of(whole.rows.subList(0, rows));
            LogRow newest = timeline.newest().row();
            Broadcast.Sent last = whole.sent.get((int) newest.fromPacketIndex() - 1);
            if (newest.reason() != Reason.CLOCK && last.row() == rows - 1) {
                assertThat(Takeover.restart(timeline, last.mark().flicks())).isEmpty();
            }
        }
    }
}
