package dev.interlock.rules.rulebook.session;

/** Rules keep firing one another. */
final class RunawayRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunawayRules(int firings) {
        super("Rules fired %d times in one turn and did not come to rest. Look for rules that undo each other."
                .formatted(firings));
    }
}
