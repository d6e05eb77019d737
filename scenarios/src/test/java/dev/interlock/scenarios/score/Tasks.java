package dev.interlock.scenarios.score;

import java.util.Set;

/** Tasks of plans, in few words. */
final class Tasks {
    private Tasks() {}

    /** Caps the GPUs of a rack, and waits for others. */
    static PlannedTask cap(String id, String rack, int watts, String... after) {
        return new PlannedTask(
                id, "throttle_gpu", rack, "{\"power_cap_watts\":%d}".formatted(watts), "ActionAgent", Set.of(after));
    }

    /** Tells a person, after others. */
    static PlannedTask tell(String id, String... after) {
        return new PlannedTask(id, "alert", "facility", "{}", "ActionAgent", Set.of(after));
    }
}
