package dev.interlock.rules.rulebook.match;

/** How many facts may be looked at for one answer: a join of ten thousand facts with ten thousand others is not waited for. */
public final class LookBudget {
    private static final int LOOKS = 400_000;

    private int left = LOOKS;

    /** One more fact is looked at. */
    void look() {
        if (--left < 0) {
            throw new TooManyFacts();
        }
    }

    /** More facts would have to be looked at than is waited for. */
    public static final class TooManyFacts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyFacts() {
            super("More facts would have to be compared than is waited for.");
        }
    }
}
