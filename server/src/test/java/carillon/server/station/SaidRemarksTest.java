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

        assertThat(SaidRemarks.of(List.of(), remarks)).isEqualTo(remarks);
    }

    @Test
    void ofManyInOneFolderTheFirstAreSaidAndTheRestCounted() {
        List<Remark> remarks = remarks("Jazz/", 100_004);
        remarks.addAll(remarks("", 20));

        List<Remark> said = SaidRemarks.of(List.of(), remarks);

        assertThat(said).hasSize(20 + 20 + 1).startsWith(remarks.getFirst());
        assertThat(said.getLast())
                .hasToString("Jazz: 99,984 more remarks: carillond scan shows all");
    }

    @Test
    void ofManyFoldersTheFirstAreSaidAndTheRestCounted() {
        List<Remark> remarks = remarks("Jazz/", 21);
        for (int folder = 0; folder < 1_800; folder++) {
            remarks.addAll(remarks("News " + folder + "/", 1));
        }

        List<Remark> said = SaidRemarks.of(List.of(), remarks);

        assertThat(said).hasSize(40 + 1);
        assertThat(said.get(39)).asString().startsWith("News 19/0.wav: is not MP3");
        assertThat(said.getLast())
                .hasToString("the library: 1,781 more remarks: carillond scan shows all");
    }

    @Test
    void whyAFolderIsOffTheAirIsSaidBeforeWhatIsWrongInOthers() {
        List<Remark> offTheAir = new ArrayList<>();
        for (int folder = 0; folder < 30; folder++) {
            offTheAir.add(new Remark("Empty " + folder, "holds no MP3 file", "put some in"));
        }
        List<Remark> others = remarks("Jazz/", 20);
        others.addAll(remarks("Pop/", 20));

        List<Remark> said = SaidRemarks.of(offTheAir, others);

        assertThat(said).startsWith(offTheAir.toArray(Remark[]::new)).hasSize(40 + 1);
        assertThat(said.getLast())
                .hasToString("the library: 30 more remarks: carillond scan shows all");
    }

    private static List<Remark> remarks(String folder, int count) {
        List<Remark> remarks = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            remarks.add(new Remark(folder + number + ".wav", "is not MP3", "convert it"));
        }
        return remarks;
    }
}
