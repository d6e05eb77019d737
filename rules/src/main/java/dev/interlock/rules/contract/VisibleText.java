package dev.interlock.rules.contract;

import java.util.Locale;

/**
 * Text from outside as a person may see it: what steers a terminal, turns the writing around or cannot be seen stands there as its
 * number, such as {@code \u202e}.
 */
public final class VisibleText {
    private static final int LETTERS_AND_SIGNS = 0x7f;

    private VisibleText() {}

    /** Line breaks and tabs stay. */
    public static String of(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    /** The same in one line: a blank stands for any row of blanks, breaks and tabs. */
    public static String line(String text) {
        return of(text.replaceAll("[ \\t\\r\\n]+", " ")).strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(each -> (each >= ' ' && each < LETTERS_AND_SIGNS) || each == '\n' || each == '\t');
    }

    private static String escaped(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isVisible(point)) {
                visible.appendCodePoint(point);
            } else {
                for (char each : Character.toChars(point)) {
                    visible.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
                }
            }
        });
        return visible.toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
