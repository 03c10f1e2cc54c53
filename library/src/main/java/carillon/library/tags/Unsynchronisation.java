package carillon.library.tags;

import java.util.Arrays;

/** The ID3v2 scheme that keeps tags free of false frame headers: a zero follows every 0xFF. */
final class Unsynchronisation {

    private Unsynchronisation() {}

    /** The bytes without the zeros that were put in. */
    static byte[] undo(byte[] bytes) {
        byte[] plain = new byte[bytes.length];
        int count = 0;
        boolean afterOnes = false;
        for (byte next : bytes) {
            if (!afterOnes || next != 0) {
                plain[count++] = next;
            }
            afterOnes = next == (byte) 0xFF;
        }
        return Arrays.copyOf(plain, count);
    }
}
