package dev.interlock.cli.live;

import dev.interlock.rules.contract.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** One line of the screen, written piece by piece; on a narrow terminal it takes several rows. */
final class ScreenLine {
    /** Stands for a blank at which no row ends. */
    private static final char HELD = '\u00a0';

    private record Piece(Ink ink, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int hanging = 2;

    static ScreenLine of(Ink ink, String text) {
        return new ScreenLine().add(ink, text);
    }

    static ScreenLine blank() {
        return new ScreenLine();
    }

    ScreenLine add(Ink ink, String text) {
        pieces.add(new Piece(ink, VisibleText.of(text).replace('\n', ' ').replace('\t', ' ')));
        return this;
    }

    ScreenLine add(String text) {
        return add(Ink.PLAIN, text);
    }

    /** Adds what belongs together: a row ends before it or after it, wherever it fits into one. */
    ScreenLine addWhole(Ink ink, String text) {
        return add(ink, text.replace(' ', HELD));
    }

    /** Every row after the first begins this far to the right, where there is room for that. */
    ScreenLine hanging(int columns) {
        hanging = columns;
        return this;
    }

    /** The line as a terminal of this width can show it, in one row or more. A word is broken only where it is longer than a row. */
    List<AttributedString> rows(int width, boolean colours) {
        String words = toString();
        AttributedStringBuilder line = new AttributedStringBuilder();
        pieces.forEach(
                piece -> line.styled(piece.ink().style(colours), piece.text().replace(HELD, ' ')));
        AttributedString rest = line.toAttributedString();
        List<AttributedString> rows = new ArrayList<>();
        String indent = "";
        while (rest.columnLength() > width - indent.length()) {
            int end = end(rest.columnSubSequence(0, width - indent.length()).length(), words);
            rows.add(row(indent, rest.subSequence(0, end)));
            int next = next(words, end);
            rest = rest.subSequence(next, rest.length());
            words = words.substring(next);
            indent = " ".repeat(Math.min(hanging, width / 3));
        }
        if (rows.isEmpty() || rest.length() > 0) {
            rows.add(row(indent, rest));
        }
        return rows;
    }

    /** Where a row into which so many characters fit ends: at a blank after a word, if there is one. */
    private static int end(int fitting, String words) {
        int blank = words.lastIndexOf(' ', fitting);
        return blank > next(words, 0) ? blank : fitting;
    }

    private static int next(String words, int from) {
        int next = from;
        while (next < words.length() && words.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private static AttributedString row(String indent, AttributedString text) {
        return indent.isEmpty()
                ? text
                : new AttributedStringBuilder().append(indent).append(text).toAttributedString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
