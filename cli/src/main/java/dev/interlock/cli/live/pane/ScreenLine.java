package dev.interlock.cli.live.pane;

import dev.interlock.rules.contract.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/**
 * One line of the screen, written piece by piece; on a narrow terminal it takes several rows. Whatever text is given stays text.
 */
public final class ScreenLine {
    /** Stands for a blank at which no row ends. */
    private static final char HELD = '\u00a0';

    /** Ends what was not shown whole. */
    private static final String MORE = " …";

    private record Piece(Ink ink, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int hanging = 2;
    private int most = Integer.MAX_VALUE;

    public static ScreenLine of(Ink ink, String text) {
        return new ScreenLine().add(ink, text);
    }

    ScreenLine add(String text) {
        return add(Ink.PLAIN, text);
    }

    public ScreenLine add(Ink ink, String text) {
        pieces.add(new Piece(ink, VisibleText.of(text).replace('\n', ' ').replace('\t', ' ')));
        return this;
    }

    /** Adds what belongs together: a row ends before it or after it, wherever it fits into one. */
    public ScreenLine addWhole(Ink ink, String text) {
        return add(ink, text.replace(' ', HELD));
    }

    /** Adds a figure after two blanks; nothing where it was not measured. */
    ScreenLine addFigure(String format, double value) {
        return Double.isNaN(value) ? this : add("  ").addWhole(Ink.PLAIN, figure(format, value));
    }

    /** The figure; empty where it was not measured. */
    static String figure(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    /** Every row after the first begins this far to the right, where there is room for that. */
    public ScreenLine hanging(int columns) {
        hanging = columns;
        return this;
    }

    /** It takes no more rows than that; what is left out is said to be. */
    ScreenLine atMost(int rows) {
        most = rows;
        return this;
    }

    /**
     * The line as a terminal of this width can show it, in one row or more. A word is broken only where it is longer than a row.
     *
     * @param width in columns, 2 or more
     */
    public List<AttributedString> rows(int width, boolean colours) {
        AttributedString text = text(colours);
        String words = toString();
        List<AttributedString> rows = new ArrayList<>();
        int from = 0;
        do {
            String indent = rows.isEmpty() ? "" : indent(words, from, width);
            int columns = width - indent.length();
            boolean cut = rows.size() + 1 == most && fitting(words, from, columns) < words.length();
            int end = end(words, from, cut ? columns - MORE.length() : columns);
            rows.add(row(indent, text.subSequence(from, end), cut ? MORE : ""));
            from = next(words, end);
        } while (from < words.length() && rows.size() < most);
        return rows;
    }

    private AttributedString text(boolean colours) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        pieces.forEach(
                piece -> text.styled(piece.ink().style(colours), piece.text().replace(HELD, ' ')));
        return text.toAttributedString();
    }

    /** None before a word that fits into a row of its own only, so that an id can be copied whole. */
    private String indent(String words, int from, int width) {
        int columns = Math.min(hanging, width / 3);
        int blank = words.indexOf(' ', from);
        int end = blank < 0 ? words.length() : blank;
        boolean fits = fitting(words, from, width - columns) >= end || fitting(words, from, width) < end;
        return fits ? " ".repeat(columns) : "";
    }

    /** Where the row that begins there ends: at a blank after a word, if there is one. */
    private static int end(String words, int from, int columns) {
        int fitting = fitting(words, from, columns);
        int blank = words.lastIndexOf(' ', fitting);
        return fitting == words.length() || blank <= next(words, from) ? fitting : afterWord(words, blank);
    }

    private static int afterWord(String words, int blank) {
        int end = blank;
        while (words.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** How far so many columns go from there; one letter at least. */
    private static int fitting(String words, int from, int columns) {
        int end = from;
        int used = 0;
        while (end < words.length()) {
            int letter = words.codePointAt(end);
            used += Math.max(0, WCWidth.wcwidth(letter));
            if (used > columns && end > from) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private static int next(String words, int from) {
        int next = from;
        while (next < words.length() && words.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private static AttributedString row(String indent, AttributedString text, String more) {
        return new AttributedStringBuilder()
                .append(indent)
                .append(text)
                .append(more)
                .toAttributedString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
