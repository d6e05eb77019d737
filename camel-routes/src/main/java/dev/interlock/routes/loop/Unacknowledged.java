package dev.interlock.routes.loop;

/** An act was not acknowledged in time; the message says whether it counts, and is fit for whoever acted. */
public final class Unacknowledged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unacknowledged(String message, Throwable cause) {
        super(message, cause);
    }
}
