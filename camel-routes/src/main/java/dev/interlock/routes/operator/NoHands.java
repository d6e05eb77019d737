package dev.interlock.routes.operator;

/** A mode was asked for that would change something, where nothing can be changed. */
public final class NoHands extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoHands(String sentence) {
        super(sentence);
    }
}
