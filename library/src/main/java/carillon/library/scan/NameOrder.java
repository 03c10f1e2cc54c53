package carillon.library.scan;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of names: runs of digits by their value, everything else by code points; no locale.
 * Names that are equal so far (01 and 1) are ordered by code points alone. The names are in Unicode
 * normalisation form C.
 */
enum NameOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String first, String second) {
        int a = 0;
        int b = 0;
        while (a < first.length() && b < second.length()) {
            int x = first.codePointAt(a);
            int y = second.codePointAt(b);
            if (isDigit(x) && isDigit(y)) {
                int endA = endOfDigits(first, a);
                int endB = endOfDigits(second, b);
                int order = compareDigits(first.substring(a, endA), second.substring(b, endB));
                if (order != 0) {
                    return order;
                }
                a = endA;
                b = endB;
            } else if (x != y) {
                return Integer.compare(x, y);
            } else {
                a += Character.charCount(x);
                b += Character.charCount(y);
            }
        }
        int order = Integer.compare(first.length() - a, second.length() - b);
        return order != 0 ? order : compareCodePoints(first, second);
    }

    private static int compareDigits(String first, String second) {
        String a = withoutZeros(first);
        String b = withoutZeros(second);
        int order = Integer.compare(a.length(), b.length());
        return order != 0 ? order : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    private static int compareCodePoints(String first, String second) {
        int[] a = first.codePoints().toArray();
        int[] b = second.codePoints().toArray();
        return Arrays.compare(a, b);
    }
}
