package carillon.library.edition;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * The permutations in which a shuffled edition plays its tracks, one for each cycle: a function of
 * the edition's digest and the cycle's number alone.
 *
 * <p>The permutation of a cycle is a Fisher–Yates shuffle of 0, 1, …, n − 1 from the last place
 * down, drawn from SplitMix64, seeded with the first 8 bytes (big-endian) of SHA-256(digest 32 |
 * cycle 8). If it begins with the track that ended the cycle before, its first two tracks change
 * places. From three tracks on that leaves its own last one alone, so no cycle needs more than its
 * predecessor. One or two tracks leave no choice: every cycle is as cycle 0.
 */
final class Shuffle {

    private Shuffle() {}

    /** The track numbers in the order of the cycle; the array is the caller's. */
    static int[] order(EditionDigest edition, int tracks, long cycle) {
        if (tracks <= 2) {
            return raw(edition, tracks, 0);
        }
        int[] order = raw(edition, tracks, cycle);
        if (order[0] == raw(edition, tracks, cycle - 1)[tracks - 1]) {
            swap(order, 0, 1);
        }
        return order;
    }

    private static int[] raw(EditionDigest edition, int tracks, long cycle) {
        SplitMix64 random = new SplitMix64(seed(edition, cycle));
        int[] order = new int[tracks];
        for (int place = 0; place < tracks; place++) {
            order[place] = place;
        }
        for (int place = tracks - 1; place > 0; place--) {
            swap(order, place, random.below(place + 1));
        }
        return order;
    }

    private static long seed(EditionDigest edition, long cycle) {
        MessageDigest hasher = Digest256.hasher();
        hasher.update(edition.value().bytes());
        hasher.update(ByteBuffer.allocate(Long.BYTES).putLong(cycle).flip());
        return Digest256.finish(hasher).word0();
    }

    private static void swap(int[] order, int one, int other) {
        int track = order[one];
        order[one] = order[other];
        order[other] = track;
    }
}
