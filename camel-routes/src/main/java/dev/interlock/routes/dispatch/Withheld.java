package dev.interlock.routes.dispatch;

/** A task that was due is not sent after all. */
final class Withheld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Withheld(String reason) {
        super(reason);
    }
}
