package carillon.protocol.channel;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "239.192.67.1",
                "255.255.255.255",
                "::",
                "::1",
                "1::",
                "ff15::8000:2",
                "FF15:0:00:000:0000:0:0:abcd",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "2001:db8::192.0.2.7",
                "1:2:3:4:5:6:192.0.2.7"
            })
    void readsWhatTheJdkReads(String figures) {
        assertThat(AddressFigures.parse(figures))
                .isEqualTo(Decoded.ok(InetAddress.ofLiteral(figures)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ":",
                ":::",
                "1",
                "239.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4 ",
                "1.2..4",
                "-1.2.3.4",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "1::2::3",
                ":1::",
                "1:2:3:4:5:6:7:",
                "12345::",
                "g::",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3.4:1",
                "::ffff:1.2.3.4",
                "fe80::1%lo",
                "[::1]",
                "1.2.3.\u0664",
                "example.org",
                "::0000:0000:0000:0000:0000:0000:0000:0000:0000"
            })
    void refusesAnythingElse(String figures) {
        assertThat(AddressFigures.parse(figures)).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void readsBackWhatTheJdkWrites() throws UnknownHostException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextBoolean() ? 0 : random.nextInt());
            }
            InetAddress address = InetAddress.getByAddress(bytes);
            if (address.getAddress().length == bytes.length) {
                assertThat(AddressFigures.parse(address.getHostAddress()))
                        .isEqualTo(Decoded.ok(address));
            }
        }
    }

    @Test
    void readsNothingOutOfNoiseThatTheJdkDoesNot() {
        SplittableRandom random = new SplittableRandom(8);
        String alphabet = "::::....0123fF";
        for (int round = 0; round < 100_000; round++) {
            StringBuilder figures = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                figures.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Decoded<InetAddress> parsed = AddressFigures.parse(figures.toString());
            if (parsed instanceof Decoded.Ok<InetAddress>) {
                assertThat(parsed).isEqualTo(Decoded.ok(InetAddress.ofLiteral(figures.toString())));
            }
        }
    }
}
