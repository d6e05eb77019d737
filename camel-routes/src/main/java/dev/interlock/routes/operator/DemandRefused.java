package dev.interlock.routes.operator;

/** An event of demand response cannot be taken as things stand; the message says why, and what to do. */
public final class DemandRefused extends ActRefused {
    private static final long serialVersionUID = 1L;

    public DemandRefused(String sentence) {
        super(sentence);
    }
}
