package dev.interlock.rules.incident;

import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.List;

/**
 * A cap that an attempt set, or is about to set.
 *
 * @param attempt its id
 * @param device the GPU or the rack that was capped
 * @param domain the failure domain that it was done for
 * @param remedy the name of the remedy
 * @param watts the cap of each GPU
 * @param at when the attempt was chosen, epoch milliseconds
 */
public record CapChange(String attempt, String device, String domain, String remedy, double watts, long at) {
    /** Every cap of the attempt. */
    static List<CapChange> of(Attempt attempt) {
        return attempt.actions().stream()
                .filter(ThrottleGpu.class::isInstance)
                .map(ThrottleGpu.class::cast)
                .map(cap -> new CapChange(
                        attempt.id(),
                        cap.target(),
                        attempt.domain(),
                        attempt.remedy(),
                        cap.powerCapWatts(),
                        attempt.startedAt()))
                .toList();
    }
}
