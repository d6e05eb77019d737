package dev.interlock.rules.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** A number as tables write it. */
final class Decimal {
    /** Java's own reader also takes {@code 1d} and {@code 0x1p3}, which nobody means. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private static final long EXACT = 1L << 53;

    private Decimal() {}

    /** The number; NaN where the text is none. */
    static double of(String text, boolean decimalComma) {
        String point =
                decimalComma && text.indexOf(',') >= 0 ? text.replace(".", "").replace(',', '.') : text;
        return NUMBER.matcher(point).matches() ? Double.parseDouble(point) : Double.NaN;
    }

    static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : Double.toString(number);
    }
}
