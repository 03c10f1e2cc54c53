package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.client.decode.FeedQueue.Next;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FeedQueueTest {

    private final FeedQueue queue = new FeedQueue(4, 80);

    @Test
    void beginsWithVolumeAndPassage() throws Exception {
        give(1);
        assertThat(queue.next()).isEqualTo(Next.VOLUME);
        assertThat(queue.volume()).isEqualTo(80);
        assertThat(queue.next()).isEqualTo(Next.PASSAGE);
        assertThat(queue.passage()).isZero();
        assertFrame(1);
    }

    @Test
    void dropsTheOldestAudioAndCountsFrames() throws Exception {
        skipCommands();
        give(1);
        queue.lost(99);
        for (int i = 2; i <= 6; i++) {
            give(i);
        }
        assertThat(queue.dropped()).isEqualTo(2);
        for (int i = 3; i <= 6; i++) {
            assertFrame(i);
        }
    }

    @Test
    void keepsAudioBackFromOneThatWaitsUntilItIsSent() throws Exception {
        skipCommands();
        AtomicReference<Next> seen = new AtomicReference<>(Next.NOTHING);
        Thread waiting = Thread.ofPlatform().start(() -> seen.set(nextOf(queue)));
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        give(1);
        give(2);
        assertThat(waiting.getState()).isEqualTo(Thread.State.WAITING);
        assertThat(queue.isEmpty()).isFalse();
        queue.send();
        waiting.join();

        assertThat(seen.get()).isEqualTo(Next.FRAME);
        assertFrame(2);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void keepsLossesInTheirPlace() throws Exception {
        skipCommands();
        give(1);
        queue.lost(99);
        give(2);
        assertFrame(1);
        assertThat(queue.next()).isEqualTo(Next.LOSS);
        assertThat(queue.slot().lostFlicks).isEqualTo(99);
        assertFrame(2);
    }

    @Test
    void dropsWaitingAudioUncountedAtADiscontinuity() throws Exception {
        skipCommands();
        give(1);
        give(2);
        queue.discontinuity();
        give(3);
        assertThat(queue.next()).isEqualTo(Next.PASSAGE);
        assertThat(queue.passage()).isEqualTo(1);
        assertFrame(3);
        assertThat(queue.dropped()).isZero();
    }

    @Test
    void givesOnlyTheNewestOfEachCommand() throws Exception {
        skipCommands();
        queue.volume(10);
        queue.discontinuity();
        queue.volume(20);
        queue.discontinuity();
        assertThat(queue.next()).isEqualTo(Next.VOLUME);
        assertThat(queue.volume()).isEqualTo(20);
        assertThat(queue.next()).isEqualTo(Next.PASSAGE);
        assertThat(queue.passage()).isEqualTo(2);
        queue.wake();
        assertThat(queue.next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void repeatsTheCommandsForANewChildAheadOfWhatWaits() throws Exception {
        skipCommands();
        give(1);
        queue.repeatCommands();
        assertThat(queue.next()).isEqualTo(Next.VOLUME);
        assertThat(queue.next()).isEqualTo(Next.PASSAGE);
        assertFrame(1);
    }

    @Test
    void endsAfterWhatWaitsOrAtOnce() throws Exception {
        skipCommands();
        give(1);
        queue.end(true);
        give(2);
        assertFrame(1);
        assertThat(queue.next()).isEqualTo(Next.END);
        assertThat(queue.next()).isEqualTo(Next.END);

        FeedQueue other = new FeedQueue(4, 80);
        other.frame(new byte[1], 0, 1);
        other.end(false);
        other.next();
        other.next();
        assertThat(other.next()).isEqualTo(Next.END);
    }

    @Test
    void neverForgetsHowMuchItMayHold() throws Exception {
        skipCommands();
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < 7; i++) {
                give(i);
            }
            queue.discontinuity();
            skip(1);
        }
        for (int i = 0; i < 6; i++) {
            give(i);
        }
        for (int i = 2; i < 6; i++) {
            assertFrame(i);
        }
    }

    @Test
    void pausesForATimeOrUntilTheEnd() throws Exception {
        assertThat(queue.pause(Duration.ofMillis(1))).isFalse();
        AtomicReference<Boolean> ended = new AtomicReference<>(false);
        Thread waiting =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                ended.set(queue.pause(Duration.ofMinutes(5)));
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        queue.end(false);
        await().until(ended::get);
        waiting.join();
    }

    private static Next nextOf(FeedQueue queue) {
        try {
            return queue.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void skipCommands() throws InterruptedException {
        skip(2);
    }

    private void skip(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            queue.next();
        }
    }

    private void give(int number) {
        queue.frame(new byte[] {0, 0, (byte) number, 7}, 2, 2);
    }

    private void assertFrame(int number) throws InterruptedException {
        assertThat(queue.next()).isEqualTo(Next.FRAME);
        assertThat(queue.slot().length).isEqualTo(2);
        assertThat(queue.slot().bytes).startsWith((byte) number, (byte) 7);
    }
}
