package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Service;

/** The configuration of a service that proved itself last. */
public record GoodRevision(String service, long revision) {
    public static GoodRevision of(Service service) {
        return new GoodRevision(service.id(), (long) service.goodRevision());
    }
}
