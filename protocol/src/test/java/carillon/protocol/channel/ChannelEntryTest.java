package carillon.protocol.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelEntryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "\u001b[2J",
                "\u0085",
                "\u2028",
                "\u202Ea",
                "\u2066",
                "\uD83C",
                "\uDFB7"
            })
    void refusesTextThatIsNotPlain(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelLabel(1, text, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelLabel(1, "a", text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleChannels.track(text, "", 0))
                .withMessageContaining("title");
    }

    @Test
    void takesAnyPlainText() {
        String text = "\"Été\" 🎷 \u200d <&> \\";
        assertThat(new ChannelLabel(1, text, text).name()).isEqualTo(text);
    }

    @Test
    void refusesTextBeyondItsLimit() {
        assertThat(new ChannelLabel(1, "n".repeat(200), "d".repeat(500)).number()).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelLabel(1, "n".repeat(201), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelLabel(1, "n", "d".repeat(501)));
    }

    @Test
    void refusesAChannelWithoutNumberOrName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelLabel(0, "a", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelLabel(1, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org",
                "10.0.0.1",
                "::1",
                "ff02::1%lo",
                "239.1",
                "::ffff:239.1.1.1",
                "239.1.1.1:5004"
            })
    void refusesAGroupThatIsNoneInFigures(String group) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamAddress(group, "", 5004, 5005, 0));
    }

    @Test
    void takesASourceOfTheSameFamilyOnly() {
        assertThat(new StreamAddress("232.1.1.1", "192.0.2.1", 1, 2, 0).isSourceSpecific())
                .isTrue();
        assertThat(new StreamAddress("239.1.1.1", "", 1, 2, 0).isSourceSpecific()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamAddress("232.1.1.1", "::1", 1, 2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamAddress("232.1.1.1", "232.1.1.2", 1, 2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamAddress("232.1.1.1", "example.org", 1, 2, 0));
    }

    @Test
    void refusesFiguresOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamAddress("239.1.1.1", "", 0, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamAddress("239.1.1.1", "", 1, 65_536, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamFormat(128, 90_000, "", 0, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamFormat(14, 0, "", 0, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamFormat(14, 1, "", -1, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnAir(-1, Programme.unknown(), Programme.unknown()));
    }

    @Test
    void keepsProgrammesToTheMillisecond() {
        Programme.Track track =
                new Programme.Track(
                        "", "", Instant.ofEpochSecond(5, 1_999_999), Duration.ofNanos(1_999_999));
        assertThat(track.start()).isEqualTo(Instant.ofEpochMilli(5_001));
        assertThat(track.duration()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void shortensTextsButNotInsideACharacter() {
        ChannelEntry entry =
                SampleChannels.channel(1, "name", SampleChannels.track("ab🎷🎷cd", "short", 0));
        assertThat(entry.shortened(5).onAir().now())
                .isEqualTo(
                        new Programme.Track(
                                "ab🎷…",
                                "short",
                                SampleChannels.START.plusMillis(8),
                                Duration.ofMillis(183_529)));
        assertThat(entry.shortened(6).shortened(4).onAir().now())
                .hasFieldOrPropertyWithValue("title", "ab…");
        assertThat(entry.withNameShortened(3).name()).isEqualTo("na…");
    }
}
