package carillon.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void aNameWithALineBreakLeavesAMessageOneLine() {
        assertThat(TerminalText.message("no library at /srv/ra\ndio\r\ncarillond: on the air"))
                .isEqualTo("no library at /srv/ra\uFFFDdio\uFFFD\uFFFDcarillond: on the air");
    }

    @Test
    void aListKeepsItsLines() {
        String message = "no channel 9 on the air; there are:\n  1  Jazz\n  2  News";

        assertThat(TerminalText.message(message)).isEqualTo(message);
    }

    @Test
    void aMessageHoldsNothingThatATerminalObeys() {
        assertThat(TerminalText.message("/srv/\u001B[2J\u009B\u202Ex"))
                .isEqualTo("/srv/\uFFFD[2J\uFFFD\uFFFDx");
    }

    @Test
    void aNameKeepsWhatJoinsItsLetters() {
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
        String name = "/srv/" + persian + "/\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(TerminalText.message(name)).isEqualTo(name);
    }

    @Test
    void aStackTraceKeepsItsLinesAndHoldsNothingThatATerminalObeys() {
        Exception failure = new Exception("/srv/\u001B[2J", new Exception("other"));

        assertThat(TerminalText.trace(failure).lines())
                .startsWith("java.lang.Exception: /srv/\uFFFD[2J")
                .contains("Caused by: java.lang.Exception: other")
                .anyMatch(line -> line.startsWith("\tat carillon.cli.words.TerminalTextTest."));
    }

    @Test
    void ofALongTextTheBeginningIsShown() {
        assertThat(TerminalText.of("x".repeat(101))).isEqualTo("x".repeat(100) + "\u2026");
    }
}
