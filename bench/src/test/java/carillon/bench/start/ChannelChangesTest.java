package carillon.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelChangesTest {

    private static final String LOG =
            """
            carillon: playing 3 Night Music (239.9.0.3:5004)
            stats channel=2 received=9 lost=0 first_frame_ms=3.0 first_sound_ms=9.0
            stats channel=3 received=0 lost=0 first_frame_ms=- first_sound_ms=-
            stats channel=3 received=5 lost=0 first_frame_ms=3.5 first_sound_ms=41.5
            """;

    @Test
    void readsTheTimeToTheFirstSoundOfTheChannelAskedFor() {
        assertThat(ChannelChanges.toFirstSound(LOG, 3)).contains(41.5);
    }

    @Test
    void saysNothingOfAChannelThatIsNotHeardYet() {
        assertThat(ChannelChanges.toFirstSound(LOG, 4)).isEmpty();
    }
}
