package dev.interlock.routes.ingest;

/** Text from outside inside a sentence: short, and on one line. */
public final class Shown {
    private static final int MOST = 80;

    private Shown() {}

    public static String text(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
