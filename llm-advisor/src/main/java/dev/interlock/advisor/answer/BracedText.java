package dev.interlock.advisor.answer;

import java.util.ArrayList;
import java.util.List;

/** The parts of a text that stand between matching outer braces; braces in strings do not count. One pass. */
final class BracedText {
    private final String text;
    private final List<String> found = new ArrayList<>();
    private int depth;
    private int start;
    private boolean inString;

    private BracedText(String text) {
        this.text = text;
    }

    static List<String> in(String text) {
        BracedText braced = new BracedText(text);
        for (int at = 0; at < text.length(); at++) {
            at = braced.step(at);
        }
        return braced.found;
    }

    /** Takes one character, or two of an escape; where it ended. */
    private int step(int at) {
        char character = text.charAt(at);
        if (inString) {
            inString = character != '"';
            return character == '\\' ? at + 1 : at;
        }
        if (character == '"' && depth > 0) {
            inString = true;
        } else if (character == '{') {
            open(at);
        } else if (character == '}' && depth > 0) {
            close(at);
        }
        return at;
    }

    private void open(int at) {
        if (depth == 0) {
            start = at;
        }
        depth++;
    }

    private void close(int at) {
        depth--;
        if (depth == 0) {
            found.add(text.substring(start, at + 1));
        }
    }
}
