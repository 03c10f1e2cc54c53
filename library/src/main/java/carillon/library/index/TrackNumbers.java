package carillon.library.index;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of track numbers, as editions are kept: whole, or as what is new against a base. Numbers
 * that follow one another take a byte each: kept are differences, the sign in the lowest bit (0,
 * -1, 1, -2, … are 0, 1, 2, 3, …), seven bits to a byte, lowest first, the top bit set in all bytes
 * of a number but its last.
 */
final class TrackNumbers {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private TrackNumbers() {}

    /**
     * A list as the difference to another.
     *
     * @param first how many numbers it begins with as its base does
     * @param last how many it ends with as its base does
     * @param others those in between
     */
    record Difference(int first, int last, List<Integer> others) {

        Difference {
            others = List.copyOf(others);
        }

        static Difference between(List<Integer> base, List<Integer> next) {
            int shorter = Math.min(base.size(), next.size());
            int first = 0;
            while (first < shorter && base.get(first).equals(next.get(first))) {
                first++;
            }
            int last = 0;
            while (last < shorter - first
                    && base.get(base.size() - 1 - last).equals(next.get(next.size() - 1 - last))) {
                last++;
            }
            return new Difference(first, last, next.subList(first, next.size() - last));
        }

        List<Integer> appliedTo(List<Integer> base) {
            List<Integer> next = new ArrayList<>(base.subList(0, first));
            next.addAll(others);
            next.addAll(base.subList(base.size() - last, base.size()));
            return next;
        }
    }

    static byte[] encode(List<Integer> numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(numbers.size());
        int before = 0;
        for (int number : numbers) {
            int difference = number - before;
            write((difference << 1) ^ (difference >> 31), bytes);
            before = number;
        }
        return bytes.toByteArray();
    }

    private static void write(int value, ByteArrayOutputStream bytes) {
        int left = value;
        while (left >>> BITS != 0) {
            bytes.write((left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        bytes.write(left);
    }

    static List<Integer> decode(byte[] bytes) {
        List<Integer> numbers = new ArrayList<>(bytes.length);
        int before = 0;
        int value = 0;
        int shift = 0;
        for (byte b : bytes) {
            value |= (b & (MORE - 1)) << shift;
            shift += BITS;
            if (b >= 0) {
                before += (value >>> 1) ^ -(value & 1);
                numbers.add(before);
                value = 0;
                shift = 0;
            }
        }
        return numbers;
    }
}
