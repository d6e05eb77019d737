package dev.interlock.advisor.model.chat;

/** A model that did not reply; the message is a sentence for whoever is told, with advice. */
public final class ModelFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure kind;

    ModelFailure(Failure kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Failure kind() {
        return kind;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
