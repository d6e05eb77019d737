package dev.interlock.routes.ingest.exposition;

import java.nio.charset.StandardCharsets;

/** Looks at the bytes of a page without making text of them. */
final class Bytes {
    /** So many digits fit exactly into the 53 bits of a double. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Bytes() {}

    static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r';
    }

    static int skipBlanks(byte[] page, int start, int end) {
        int at = start;
        while (at < end && isBlank(page[at])) {
            at++;
        }
        return at;
    }

    static int endOfWord(byte[] page, int start, int end) {
        int at = start;
        while (at < end && !isBlank(page[at])) {
            at++;
        }
        return at;
    }

    static boolean startsWith(byte[] page, int start, int end, String text) {
        if (end - start < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (page[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String text(byte[] page, int start, int end) {
        return new String(page, start, end - start, StandardCharsets.UTF_8);
    }

    /** Whether a word is digits with at most one point among them and a sign, few enough to be exact. */
    static boolean isPlain(byte[] page, int start, int end) {
        int digits = 0;
        int points = 0;
        for (int at = page[start] == '-' ? start + 1 : start; at < end; at++) {
            if (page[at] == '.') {
                points++;
            } else if (page[at] >= '0' && page[at] <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= EXACT_DIGITS && points <= 1;
    }

    /** The value of a plain word: one division of two exact numbers, so that it is the nearest double. */
    static double plain(byte[] page, int start, int end) {
        long whole = 0;
        int behindPoint = -1;
        boolean negative = page[start] == '-';
        for (int at = negative ? start + 1 : start; at < end; at++) {
            if (page[at] == '.') {
                behindPoint = 0;
            } else {
                whole = whole * 10 + (page[at] - '0');
                behindPoint += behindPoint < 0 ? 0 : 1;
            }
        }
        double value = behindPoint <= 0 ? whole : whole / POWERS[behindPoint];
        return negative ? -value : value;
    }
}
