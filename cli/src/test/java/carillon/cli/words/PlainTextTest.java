package carillon.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aNameWithALineBreakLeavesAMessageOneLine() {
        assertThat(PlainText.message("no library at /srv/ra\ndio\r\ncarillond: on the air"))
                .isEqualTo("no library at /srv/ra\uFFFDdio\uFFFD\uFFFDcarillond: on the air");
    }

    @Test
    void aListKeepsItsLines() {
        String message = "no channel 9 on the air; there are:\n  1  Jazz\n  2  News";

        assertThat(PlainText.message(message)).isEqualTo(message);
    }

    @Test
    void aMessageHoldsNothingThatATerminalObeys() {
        assertThat(PlainText.message("/srv/\u001B[2J\u009B\u202Ex"))
                .isEqualTo("/srv/\uFFFD[2J\uFFFD\uFFFDx");
    }

    @Test
    void aStackTraceKeepsItsLinesAndHoldsNothingThatATerminalObeys() {
        assertThat(PlainText.trace("Failure: /srv/\u001B[2J\n\tat Main\nCaused by: Other\n"))
                .isEqualTo("Failure: /srv/\uFFFD[2J\n\tat Main\nCaused by: Other");
    }

    @Test
    void ofALongTextTheBeginningIsShown() {
        assertThat(PlainText.of("x".repeat(101))).isEqualTo("x".repeat(100) + "\u2026");
    }
}
