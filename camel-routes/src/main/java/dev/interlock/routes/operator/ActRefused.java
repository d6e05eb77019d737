package dev.interlock.routes.operator;

/** What somebody asked for cannot be done as things stand, and nothing is amiss with the loop; the message says why, and what to do. */
public abstract sealed class ActRefused extends RuntimeException permits DemandRefused, NotOpen {
    private static final long serialVersionUID = 1L;

    ActRefused(String sentence) {
        super(sentence);
    }
}
