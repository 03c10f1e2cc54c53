package carillon.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final long SHOWN_NANOS = Notices.SHOWN_FOR.toNanos();

    private final Notices notices = new Notices();

    @Test
    void aNoticeIsForgottenAfterAWhile() {
        notices.say("gone", 0);

        assertThat(notices.texts(SHOWN_NANOS - 1)).containsExactly("gone");
        assertThat(notices.texts(SHOWN_NANOS)).isEmpty();
    }

    @Test
    void theNewestTwoAreShownNewestFirst() {
        notices.say("first", 0);
        notices.say("second", 1);
        notices.say("third", 2);

        assertThat(notices.texts(3)).containsExactly("third", "second");
    }

    @Test
    void whatIsToldAgainIsShownOnceAndLonger() {
        notices.say("again", 0);
        notices.say("other", 1);
        notices.say("again", 2);

        assertThat(notices.texts(3)).containsExactly("again", "other");
        assertThat(notices.texts(SHOWN_NANOS + 1)).containsExactly("again");
    }

    @Test
    void whatWasReadIsForgottenAtOnce() {
        notices.say("read", 0);
        notices.clear();

        assertThat(notices.texts(1)).isEmpty();
    }
}
