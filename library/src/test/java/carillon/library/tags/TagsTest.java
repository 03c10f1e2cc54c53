package carillon.library.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void fallsBackToTheNameOfTheFile() {
        assertThat(Tags.NONE.orFileName("01 Prelude.in.C.mp3").title())
                .isEqualTo("01 Prelude.in.C");
        assertThat(Tags.NONE.orFileName("noise").title()).isEqualTo("noise");
        assertThat(new Tags("Known", "").orFileName("x.mp3").title()).isEqualTo("Known");
        assertThat(new Tags("", "Bach").orFileName("x.mp3")).isEqualTo(new Tags("x", "Bach"));
    }

    @Test
    void neutralisesControlCharactersInFileNames() {
        assertThat(Tags.NONE.orFileName("a\u0007b.mp3").title()).isEqualTo("a\uFFFDb");
    }
}
