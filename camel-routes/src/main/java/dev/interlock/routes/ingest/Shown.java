package dev.interlock.routes.ingest;

import dev.interlock.rules.contract.VisibleText;

/** Text from outside inside a sentence: short, on one line, and with all that it holds to be seen. */
public final class Shown {
    private static final int MOST = 80;

    private Shown() {}

    public static String text(String text) {
        return text(text, MOST);
    }

    /** The same, of at most so many characters. */
    public static String text(String text, int most) {
        String line = VisibleText.line(text);
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
