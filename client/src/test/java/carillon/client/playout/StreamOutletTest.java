package carillon.client.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamOutletTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> announced = new ArrayList<>();
    private final StreamOutlet outlet = new StreamOutlet(out, announced::add);

    @Test
    void writesLittleEndianSamplesAtOnce() {
        outlet.samples(new short[] {1, -2, 0x1234, Short.MIN_VALUE, 9, 9}, 2);
        assertThat(out.toByteArray()).containsExactly(1, 0, -2, -1, 0x34, 0x12, 0, -128);
    }

    @Test
    void announcesTheFirstSoundOfEachPassageOnce() {
        assertThat(announced).isEmpty();
        outlet.begin(4);
        outlet.samples(new short[2], 1);
        outlet.samples(new short[2], 1);
        outlet.begin(5);
        assertThat(announced).containsExactly(4);
        outlet.samples(new short[2], 1);
        assertThat(announced).containsExactly(4, 5);
    }

    @Test
    void standsInForAllThatWasLost() {
        outlet.silence(3_000);
        assertThat(out.toByteArray()).hasSize(3_000 * 4).containsOnly(0);
    }

    @Test
    void beginsAPassageWithTheVolumeOfTheMoment() {
        outlet.volume(0);
        outlet.begin(1);
        outlet.samples(new short[] {1_000, 1_000}, 1);
        assertThat(out.toByteArray()).containsOnly(0);
        assertThat(outlet.state().levels().leftPeak()).isZero();
    }

    @Test
    void endsWhenNobodyTakesTheSound() {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                };
        StreamOutlet nowhere = new StreamOutlet(broken, announced::add);
        assertThatThrownBy(() -> nowhere.samples(new short[2], 1))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(announced).isEmpty();
    }
}
