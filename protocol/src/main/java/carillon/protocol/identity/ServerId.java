package carillon.protocol.identity;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Names a server: one state directory. Random, kept there; two servers of one station differ.
 *
 * @param high the first 64 of the 128 bits
 * @param low the other 64
 */
public record ServerId(long high, long low) {

    /** Reads 32 lower-case hexadecimal digits; else {@link Rejection#BAD_BODY}. */
    public static Decoded<ServerId> parse(String hex) {
        return Hex128.isText(hex)
                ? Decoded.ok(new ServerId(Hex128.high(hex), Hex128.low(hex)))
                : Decoded.rejected(Rejection.BAD_BODY);
    }

    /** A new identity out of a source of randomness, which should be a secure one. */
    public static ServerId random(RandomGenerator random) {
        return new ServerId(random.nextLong(), random.nextLong());
    }

    // By hand, as for every record that a starting client compares: the generated methods make the
    // JDK set up its method handles first, which takes about 20 ms.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerId id && id.high == high && id.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** 32 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return Hex128.text(high, low);
    }
}
