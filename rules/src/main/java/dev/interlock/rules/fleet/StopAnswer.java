package dev.interlock.rules.fleet;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Limit;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * May this GPU be stopped? Yes only where it is proven to have been idle for long enough, is heard of, and nobody wants it kept. Every
 * other case is a no with its reason, and so is no answer at all.
 *
 * @param reason one sentence
 */
public record StopAnswer(String gpu, boolean yes, String reason) {
    /** The condition that holds of a GPU that has been idle for long enough. */
    private static final String IDLE = "gpu-idle";

    /**
     * Judges one GPU. A pure function of what is known.
     *
     * @param gpu its id
     * @param device its entry in the inventory, where it has one
     * @param known the latest that is known of it, where anything is
     * @param holding the conditions that hold
     * @param limits those of the rulebook in use
     * @param now epoch milliseconds
     */
    public static StopAnswer of(
            String gpu,
            Optional<Device> device,
            Optional<Gpu> known,
            Collection<Condition> holding,
            Collection<Limit> limits,
            long now) {
        if (device.isEmpty() || known.isEmpty()) {
            return no(gpu, "Nothing is known of a GPU '%s'.".formatted(gpu));
        }
        Map<String, Limit> byName =
                limits.stream().collect(Collectors.toMap(Limit::name, Function.identity(), (one, other) -> other));
        Optional<IdleLimits> idle = IdleLimits.of(name -> Optional.ofNullable(byName.get(name)));
        Limit stale = byName.get("telemetry-stale");
        Limit missed = byName.get("telemetry-missed");
        if (idle.isEmpty() || stale == null || missed == null) {
            return no(gpu, "The limits do not say what an idle GPU shows.");
        }
        long patience = device.get().patience(stale.millis(), missed.value());
        return judge(known.get(), holding, idle.get(), patience, now);
    }

    private static StopAnswer judge(Gpu gpu, Collection<Condition> holding, IdleLimits idle, long patience, long now) {
        if (now - gpu.at() > patience) {
            return no(gpu.id(), "It was last heard of %d s ago.".formatted((now - gpu.at()) / 1000));
        }
        if (!gpu.keep().isEmpty()) {
            return no(gpu.id(), "It is labelled to be kept: %s.".formatted(gpu.keep()));
        }
        if (idle.stateOf(gpu) != GpuState.IDLE) {
            return no(gpu.id(), idle.reason(gpu));
        }
        return holding.stream()
                .filter(condition ->
                        condition.name().equals(IDLE) && condition.device().equals(gpu.id()))
                .findFirst()
                .map(condition -> yes(gpu.id(), now - condition.since()))
                .orElseGet(() -> no(gpu.id(), "It has not been idle for long enough."));
    }

    private static StopAnswer yes(String gpu, long millis) {
        return new StopAnswer(
                gpu,
                true,
                "It has been idle for %d minutes."
                        .formatted(Duration.ofMillis(millis).toMinutes()));
    }

    private static StopAnswer no(String gpu, String reason) {
        return new StopAnswer(gpu, false, reason);
    }
}
