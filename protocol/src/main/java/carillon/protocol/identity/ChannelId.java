package carillon.protocol.identity;

import carillon.protocol.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Names a channel of a station: the same for the same folder on any machine.
 *
 * @param high the first 64 of the 128 bits
 * @param low the other 64
 */
public record ChannelId(long high, long low) {

    /**
     * The identity of a folder: the first 128 bits of SHA-256(station id ‖ name in UTF-8).
     *
     * @param nfcFolderName the name of the folder in Unicode normalisation form C
     */
    public static ChannelId of(StationId station, String nfcFolderName) {
        ByteBuffer digest =
                Sha256.of(station.toBytes(), nfcFolderName.getBytes(StandardCharsets.UTF_8));
        return new ChannelId(digest.getLong(), digest.getLong());
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
