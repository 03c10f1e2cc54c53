package carillon.multicast.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short forms of RFC 5952, section 4. */
class AddressTextTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "ff15:0:0:0:0:0:4:1, ff15::4:1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "fe80:0:0:0:ABCD:EF:0:0, fe80::abcd:ef:0:0",
        "fe80:1:2:3:4:5:0:0, fe80:1:2:3:4:5::",
    })
    void shortensTheLongestRunOfZeros(String address, String expected) throws UnknownHostException {
        assertThat(AddressText.of(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1:5004", "ff15:0:0:0:0:0:4:1, [ff15::4:1]:5004"})
    void setsThePortApartFromTheAddress(String address, String expected) {
        assertThat(AddressText.of(InetAddress.ofLiteral(address), 5004)).isEqualTo(expected);
    }
}
