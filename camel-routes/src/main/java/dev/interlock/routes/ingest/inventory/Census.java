package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import java.util.List;
import java.util.Map;

/**
 * The devices as they are known at one moment.
 *
 * @param inventory those that exist, with every rating that somebody knows
 * @param listed somebody lists them; otherwise what shows itself joins
 * @param sources who showed a device, by its id; absent where no source did
 * @param base the same as they were listed or discovered, without what telemetry and models add
 * @param strangers those that report and are not listed
 * @param uncounted sightings of strangers beyond those
 */
public record Census(
        Inventory inventory,
        boolean listed,
        Map<String, String> sources,
        Map<String, Device> base,
        List<Stranger> strangers,
        long uncounted) {
    public Census {
        strangers = List.copyOf(strangers);
    }
}
