package dev.interlock.rules.rulebook.source;

import java.util.Set;

/**
 * One word, number, text or sign of a rule.
 *
 * @param text as it is written, the quotes of a text included
 * @param from how many characters stand before it
 */
public record RuleToken(Kind kind, String text, int line, int from) {
    public enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        /** Between the tokens of a rule; only what keeps a file as it is asks for it. */
        COMMENT,
        /** What no rule may contain. */
        FOREIGN
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** One of these words or signs. */
    public boolean isOneOf(Set<String> others) {
        return others.contains(text);
    }

    /** How many characters of the file are read with it. */
    public int end() {
        return from + text.length();
    }

    public boolean isComment() {
        return kind == Kind.COMMENT;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
