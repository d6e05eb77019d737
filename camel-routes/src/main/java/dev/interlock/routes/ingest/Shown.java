package dev.interlock.routes.ingest;

import java.util.regex.Pattern;

/** Text from outside inside a sentence: short, on one line, and without what steers a terminal or turns the writing. */
public final class Shown {
    private static final int MOST = 80;
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Shown() {}

    public static String text(String text) {
        String line = HARMFUL.matcher(text).replaceAll(" ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
