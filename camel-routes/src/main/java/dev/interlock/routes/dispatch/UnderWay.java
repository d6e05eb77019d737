package dev.interlock.routes.dispatch;

import dev.interlock.routes.decide.Delivery;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tasks that are with their agents. One in this process is heard of for as long as it is at its task; one elsewhere
 * only when it said so. Thread-safe.
 */
public final class UnderWay {
    private final Map<Delivery, Optional<URI>> departed = new ConcurrentHashMap<>();
    private final Set<Delivery> heard = ConcurrentHashMap.newKeySet();

    void depart(Delivery delivery, Optional<URI> elsewhere) {
        departed.put(delivery, elsewhere);
    }

    void arrive(Delivery delivery) {
        departed.remove(delivery);
        heard.remove(delivery);
    }

    /** The tasks whose agents were heard of since this was asked last. */
    public Collection<Delivery> heard() {
        List<Delivery> alive = new ArrayList<>();
        departed.forEach((delivery, elsewhere) -> {
            if (elsewhere.isEmpty() || heard.remove(delivery)) {
                alive.add(delivery);
            }
        });
        return alive;
    }

    /** The tasks of agents in other processes, with the agent's address. */
    Map<Delivery, URI> elsewhere() {
        Map<Delivery, URI> elsewhere = new HashMap<>();
        departed.forEach((delivery, address) -> address.ifPresent(there -> elsewhere.put(delivery, there)));
        return elsewhere;
    }

    void beat(Delivery delivery) {
        if (departed.containsKey(delivery)) {
            heard.add(delivery);
        }
    }
}
