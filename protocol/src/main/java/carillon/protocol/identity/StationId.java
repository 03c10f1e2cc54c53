package carillon.protocol.identity;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Names a station: a library and every copy of it. Random, kept with the library.
 *
 * @param high the first 64 of the 128 bits
 * @param low the other 64
 */
public record StationId(long high, long low) {

    /** Reads 32 lower-case hexadecimal digits; else {@link Rejection#BAD_BODY}. */
    public static Decoded<StationId> parse(String hex) {
        return Hex128.isText(hex)
                ? Decoded.ok(new StationId(Hex128.high(hex), Hex128.low(hex)))
                : Decoded.rejected(Rejection.BAD_BODY);
    }

    /** A new identity out of a source of randomness, which should be a secure one. */
    public static StationId random(RandomGenerator random) {
        return new StationId(random.nextLong(), random.nextLong());
    }

    // By hand, as for every record that a starting client compares: the generated methods make the
    // JDK set up its method handles first, which takes about 20 ms.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StationId id && id.high == high && id.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** The 16 bytes, big-endian. */
    public byte[] toBytes() {
        return Hex128.bytes(high, low);
    }

    /** 32 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return Hex128.text(high, low);
    }
}
