package dev.interlock.routes.operator;

/** The planner has no open question about this incident. */
public final class NoSuchQuestion extends NotOpen {
    private static final long serialVersionUID = 1L;

    public NoSuchQuestion(String incident) {
        super("Nobody waits for an answer about incident '%s'. See the open questions with 'interlock status'."
                .formatted(incident));
    }
}
