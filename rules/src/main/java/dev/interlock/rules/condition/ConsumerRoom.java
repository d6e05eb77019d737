package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Service;

/**
 * A service could work through its queue with more consumers.
 *
 * @param consumers how many: twice as many as now, up to what it may have
 */
public record ConsumerRoom(String service, long consumers) {
    public static ConsumerRoom of(Service service) {
        return new ConsumerRoom(
                service.id(), (long) Math.min(service.maxConsumers(), 2 * Math.max(1, service.consumers())));
    }
}
