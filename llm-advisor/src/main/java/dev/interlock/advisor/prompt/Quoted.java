package dev.interlock.advisor.prompt;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;

/**
 * Text from outside as one JSON string that nothing in it can end. Its length is capped; what cannot be seen is replaced;
 * what a fence, a tag or a model's own markers are made of is written as an escape, which JSON reads as the same character.
 */
public final class Quoted {
    /** Longest text that is quoted as a whole. */
    public static final int LONGEST = 600;

    private static final String UNSEEN = "\uFFFD";

    private Quoted() {}

    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * Quotes a text.
     *
     * @param longest code points that are kept; an ellipsis stands for the rest
     */
    public static String of(String text, int longest) {
        String seen = seen(shortened(text, longest));
        return '"' + markers(String.valueOf(JsonStringEncoder.getInstance().quoteAsString(seen))) + '"';
    }

    /** Everything in it can be seen, and nothing in it changes how the rest is shown. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(Quoted::isSeen);
    }

    /** The text without what cannot be seen, for a person's screen. */
    public static String plain(String text, int longest) {
        return seen(shortened(text, longest)).replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    private static String seen(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isSeen(point)) {
                seen.appendCodePoint(point);
            } else {
                seen.append(UNSEEN);
            }
        });
        return seen.toString();
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String markers(String quoted) {
        var escaped = new StringBuilder(quoted.length());
        for (int at = 0; at < quoted.length(); at++) {
            char character = quoted.charAt(at);
            if (isMarker(quoted, at)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** Fences, tags, and brackets around a word in capitals, such as {@code [INST]}. */
    private static boolean isMarker(String text, int at) {
        char character = text.charAt(at);
        if (character == '[') {
            int next = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            return next < text.length() && Character.isUpperCase(text.charAt(next));
        }
        return "<>`".indexOf(character) >= 0;
    }
}
