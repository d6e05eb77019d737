package dev.interlock.routes.agents.replay;

/** An agent cannot remember, so it must not act. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
