package dev.interlock.routes.replay;

import java.time.Instant;
import java.util.Optional;

/** The part of a recording that is compared; what lies before is played all the same, for it leads there. */
public record ReplayWindow(Optional<Instant> from, Optional<Instant> to) {
    /** Everything. */
    public static final ReplayWindow WHOLE = new ReplayWindow(Optional.empty(), Optional.empty());

    boolean holds(Instant at) {
        return from.filter(at::isBefore).isEmpty() && !isOver(at);
    }

    boolean isOver(Instant at) {
        return to.filter(at::isAfter).isPresent();
    }
}
