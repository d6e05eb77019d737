package dev.interlock.cli.live;

import dev.interlock.rules.contract.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** One line of the screen, written piece by piece. */
final class ScreenLine {
    private record Piece(Ink ink, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    static ScreenLine of(Ink ink, String text) {
        return new ScreenLine().add(ink, text);
    }

    static ScreenLine blank() {
        return new ScreenLine();
    }

    ScreenLine add(Ink ink, String text) {
        pieces.add(new Piece(ink, VisibleText.of(text)));
        return this;
    }

    ScreenLine add(String text) {
        return add(Ink.PLAIN, text);
    }

    /** The line as a terminal of this width can show it. */
    AttributedString in(int width, boolean colours) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        pieces.forEach(piece -> line.styled(piece.ink().style(colours), piece.text()));
        return line.columnLength() <= width ? line.toAttributedString() : line.columnSubSequence(0, width);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
