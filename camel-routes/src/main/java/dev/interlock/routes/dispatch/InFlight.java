package dev.interlock.routes.dispatch;

import dev.interlock.routes.plans.Delivery;
import dev.interlock.rules.schedule.Schedule;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The tasks that are with their agents. One in this process is heard of for as long as it is at its task; one elsewhere for
 * as long as it said so lately, by a stopwatch: agents live in real time, also where the controller's clock runs faster.
 * Thread-safe.
 */
public final class InFlight {
    private final Map<Delivery, Optional<URI>> departed = new ConcurrentHashMap<>();
    private final Map<Delivery, Long> heardAt = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public InFlight(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void depart(Delivery delivery, Optional<URI> elsewhere) {
        departed.put(delivery, elsewhere);
        heardAt.put(delivery, nanos.getAsLong());
    }

    void arrive(Delivery delivery) {
        departed.remove(delivery);
        heardAt.remove(delivery);
    }

    /** The tasks whose agents are at them, as far as is known. */
    public Collection<Delivery> heard() {
        return departed.entrySet().stream()
                .filter(each -> each.getValue().isEmpty() || heardLately(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean heardLately(Delivery delivery) {
        Long at = heardAt.get(delivery);
        return at != null && nanos.getAsLong() - at < Schedule.LOST_AFTER.toNanos();
    }

    /** The tasks of agents in other processes, with the agent's address. */
    Map<Delivery, URI> elsewhere() {
        Map<Delivery, URI> elsewhere = new HashMap<>();
        departed.forEach((delivery, address) -> address.ifPresent(there -> elsewhere.put(delivery, there)));
        return elsewhere;
    }

    void beat(Delivery delivery) {
        heardAt.computeIfPresent(delivery, (known, before) -> nanos.getAsLong());
    }
}
