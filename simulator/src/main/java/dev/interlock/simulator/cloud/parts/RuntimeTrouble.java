package dev.interlock.simulator.cloud.parts;

/** A runtime could not do what it was asked for; the message is a sentence for whoever started it. */
public final class RuntimeTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuntimeTrouble(String sentence) {
        super(sentence);
    }

    public RuntimeTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
