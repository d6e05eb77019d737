package dev.interlock.routes.recording;

/** An answer was recorded to a task that was not sent here. */
public final class UnknownDelivery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownDelivery(String key) {
        super("An answer was recorded to the task '%s', which is not sent here.".formatted(key));
    }
}
