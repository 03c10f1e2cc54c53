package carillon.client.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.client.decode.child.ChildArguments;
import carillon.client.decode.child.ChildArguments.Outlet;
import org.junit.jupiter.api.Test;

class ChildArgumentsTest {

    @Test
    void areReadBackFromTheirWords() {
        for (Outlet outlet : Outlet.values()) {
            ChildArguments arguments = new ChildArguments(outlet, 48_000, 1_000, 500);

            assertThat(ChildArguments.parse(arguments.words().toArray(String[]::new)))
                    .isEqualTo(arguments);
        }
    }

    @Test
    void anOutletThatIsNoneIsNotSilence() {
        String[] words = {"DEVISE", "48000", "0", "0"};

        assertThatIllegalArgumentException().isThrownBy(() -> ChildArguments.parse(words));
    }

    @Test
    void refuseARateOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChildArguments(Outlet.STREAM, 0, 0, 0));
    }
}
