package carillon.server.station;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidRemarksTest {

    @Test
    void fewRemarksAreAllSaid() {
        List<Remark> remarks = remarks("Jazz/", 20);
        remarks.addAll(remarks("", 20));

        assertThat(SaidRemarks.of(remarks)).isEqualTo(remarks);
    }

    @Test
    void ofManyInOneFolderTheFirstAreSaidAndTheRestCounted() {
        List<Remark> remarks = remarks("Jazz/", 100_004);
        remarks.addAll(remarks("News/more/", 3));
        remarks.addAll(remarks("", 21));

        List<Remark> said = SaidRemarks.of(remarks);

        assertThat(said).hasSize(20 + 3 + 20 + 2).startsWith(remarks.getFirst());
        assertThat(said.get(43)).hasToString("Jazz: 99,984 more remarks: carillond scan shows all");
        assertThat(said.get(44)).asString().startsWith("the library: 1 more remark:");
    }

    private static List<Remark> remarks(String folder, int count) {
        List<Remark> remarks = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            remarks.add(new Remark(folder + number + ".wav", "is not MP3", "convert it"));
        }
        return remarks;
    }
}
