package carillon.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class GroupConverterTest {

    @Test
    void readsGroupsOfBothFamilies() {
        assertThat(new GroupConverter().convert("239.192.67.1:6700"))
                .isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("239.192.67.1"), 6_700));
        assertThat(new GroupConverter().convert("[ff15::67:1]:6700"))
                .isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("ff15::67:1"), 6_700));
    }

    @Test
    void whatIsNoGroupAndPortIsRefused() {
        List<String> wrong =
                List.of(
                        "",
                        "239.1.1.1",
                        "239.1.1.1:0",
                        "239.1.1.1:65536",
                        "10.0.0.1:5000",
                        "[::1]:5000",
                        "ff15::1:5000",
                        "example.org:5000",
                        "239.1.1:5000");
        for (String form : wrong) {
            assertThatThrownBy(() -> new GroupConverter().convert(form))
                    .as(form)
                    .isInstanceOf(TypeConversionException.class);
        }
    }
}
