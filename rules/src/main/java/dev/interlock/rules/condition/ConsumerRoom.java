package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Service;

/**
 * A service could work through its queue with more consumers.
 *
 * @param consumers how many: enough for half as much again as arrives, because the backlog has to be caught up with; at least
 *     twice as many as now, and no more than it may have
 */
public record ConsumerRoom(String service, long consumers) {
    private static final double CATCHING_UP = 1.5;

    /** Of a service that does not work through its queue. */
    public static ConsumerRoom of(Service service, Service queue) {
        double now = Math.max(1, service.consumers());
        double enough = Math.ceil(CATCHING_UP * queue.arrivalsPerSecond() * now / queue.servedPerSecond());
        double wanted = enough > 2 * now && queue.servedPerSecond() > 0 ? enough : 2 * now;
        return new ConsumerRoom(service.id(), (long) Math.min(service.maxConsumers(), wanted));
    }
}
