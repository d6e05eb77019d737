package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;

/**
 * What a line of the mapping says of a device besides its id.
 *
 * @param zone empty where no label tells it, like parent and model
 */
public record Identity(DeviceKind kind, String zone, String parent, String model) {
    /** What another line says too, where this one says nothing. */
    public Identity or(Identity other) {
        return new Identity(kind, first(zone, other.zone), first(parent, other.parent), first(model, other.model));
    }

    private static String first(String mine, String others) {
        return mine.isEmpty() ? others : mine;
    }
}
