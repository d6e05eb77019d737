package dev.interlock.routes.reload;

/** A route could not be exchanged for another; unless it is {@link Down}, what ran before runs on. */
sealed class NotReplaced extends Exception {
    private static final long serialVersionUID = 1L;

    NotReplaced(String message, Throwable cause) {
        super(message, cause);
    }

    private NotReplaced(String message) {
        super(message);
    }

    /** Nobody has to save the file again for it to be tried again. */
    boolean isTriedAgain() {
        return false;
    }

    boolean isDown() {
        return false;
    }

    /** Its work in hand did not end in time. */
    static final class Busy extends NotReplaced {
        private static final long serialVersionUID = 1L;

        Busy(String route) {
            super("Route '%s' has work in hand that does not end, so its edit waits. It is tried again."
                    .formatted(route));
        }

        @Override
        boolean isTriedAgain() {
            return true;
        }
    }

    /** It begins somewhere else, where others would look for it in vain. */
    static final class Misplaced extends NotReplaced {
        private static final long serialVersionUID = 1L;

        Misplaced(String route) {
            super(
                    "Others hand on to route '%s', and it no longer begins where they do. Let it begin where the delivered one does, or give your route a name of its own."
                            .formatted(route));
        }
    }

    /** The new one did not start, nor did the old one again. */
    static final class Down extends NotReplaced {
        private static final long serialVersionUID = 1L;

        Down(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        boolean isTriedAgain() {
            return true;
        }

        @Override
        boolean isDown() {
            return true;
        }
    }
}
