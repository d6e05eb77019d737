package dev.interlock.rules.rulebook;

/**
 * One word, number, text or sign of a rule.
 *
 * @param text as it is written, the quotes of a text included
 */
record RuleToken(Kind kind, String text, int line) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        /** What no rule may contain. */
        FOREIGN
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
