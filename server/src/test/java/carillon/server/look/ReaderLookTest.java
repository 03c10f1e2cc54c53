package carillon.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.read.Readers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderLookTest {

    private final Speech speech = new Speech();
    private int stuck;
    private final ReaderLook look =
            new ReaderLook(
                    speech.voice(),
                    () ->
                            List.of(
                                    new Readers.Figures("home", 2, 0, 0, 0, 5, 0, 900),
                                    new Readers.Figures(
                                            "nfs", 2 + stuck, stuck, stuck, 4, 9, 1, 17)));

    @Test
    void saysWhichReadsDoNotReturnAndWhenTheyDo() {
        stuck = 1;
        speech.look(look, 1);
        stuck = 2;
        speech.look(look, 10);
        stuck = 0;
        speech.look(look, 5);

        assertThat(speech.lines())
                .containsExactly(
                        "not returned on nfs: 1 read, 17 did; 4 of 9 files waiting, 1 given up",
                        "not returned on nfs: 2 reads, 17 did; 4 of 9 files waiting, 1 given up (for 10 s)",
                        "reads on nfs return again, after 10 s");
    }
}
