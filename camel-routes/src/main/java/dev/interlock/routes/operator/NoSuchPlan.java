package dev.interlock.routes.operator;

import java.util.UUID;

/** A plan was named that does not wait for anyone. */
public final class NoSuchPlan extends NotOpen {
    private static final long serialVersionUID = 1L;

    public NoSuchPlan(UUID plan) {
        super("No plan '%s' waits for approval. Maybe it was answered already, or the mode is not 'approve'."
                .formatted(plan));
    }
}
