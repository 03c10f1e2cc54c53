package carillon.cli.shape;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class FormTest {

    @Test
    void saysAWrongValueOnOneLineAndOfALongOneTheBeginning() {
        String wrong = "239.1.1.1\n:5000" + "9".repeat(50_000);

        for (Form<?> form : List.of(Form.DURATION, Form.GROUP_AND_PORT, Form.number(1, 9))) {
            assertThatThrownBy(() -> form.convert(wrong))
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessageStartingWith("'239.1.1.1\uFFFD:5000999")
                    .message()
                    .hasSizeLessThan(200);
        }
    }
}
