package carillon.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void replacesWhatATerminalWouldObey() {
        assertThat(PlainText.of("a\u001b[2Jb\rc\nd\u0007\u0085e")).doesNotContainPattern("\\p{Cc}");
        assertThat(PlainText.of("a\u001bb")).isEqualTo("a\uFFFDb");
    }

    @Test
    void replacesWhatWouldDisguiseAName() {
        assertThat(PlainText.of("evil\u202Egpj.mp3")).isEqualTo("evil\uFFFDgpj.mp3");
        assertThat(PlainText.of("a\u2028b\u2066c")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void leavesOrdinaryTextAsItIs() {
        String text = "Dvořák – Slavonic Dances, op. 46 \uD834\uDD1E 交響曲 \u200D";

        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(PlainText.of("a\uD834b\uDD1E")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void cutsLongTextBetweenCharacters() {
        assertThat(PlainText.of("  abcdef ", 3)).isEqualTo("abc");
        assertThat(PlainText.of("ab\uD834\uDD1E", 3)).isEqualTo("ab");
        assertThat(PlainText.of("ab\uD834\uDD1E", 4)).isEqualTo("ab\uD834\uDD1E");
    }

    @Test
    void makesOneLineOfARemark() {
        Remark remark = new Remark("a\nb.mp3", "no \u001baudio", "remove it");

        assertThat(remark).hasToString("a\uFFFDb.mp3: no \uFFFDaudio: remove it");
    }
}
