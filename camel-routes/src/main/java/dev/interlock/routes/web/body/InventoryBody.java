package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.inventory.Absentees;
import dev.interlock.routes.ingest.inventory.Census;
import dev.interlock.routes.ingest.inventory.Stranger;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.contract.ActuatorJson;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.RatingNeed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inventory as JSON.
 *
 * @param listed somebody lists the devices; otherwise what shows itself joins
 * @param unlisted what reports and is not listed
 * @param unlistedNotKept further reports of such devices, which are counted only
 * @param neverHeard listed devices that have not reported
 * @param fault why the newest edit of the file was not taken
 */
public record InventoryBody(
        boolean listed,
        List<Listed> devices,
        List<Unlisted> unlisted,
        long unlistedNotKept,
        List<String> neverHeard,
        @Nullable String fault) {

    /**
     * A device that exists.
     *
     * @param missing what it is not rated for, and what does not work for that
     * @param from where it is known from
     * @param lastHeard the time of its latest sample
     * @param actuator what carries out actions on it, as its line of the inventory has it
     */
    record Listed(
            String id,
            String kind,
            String zone,
            String parent,
            String model,
            double reportsEverySeconds,
            List<String> dependsOn,
            Map<String, Double> ratings,
            Map<String, Double> ownRatings,
            Map<String, String> missing,
            String from,
            @Nullable Instant lastHeard,
            @Nullable JsonNode actuator) {}

    /** A device that reports and is not listed. */
    record Unlisted(
            String id,
            String kind,
            String zone,
            String parent,
            String model,
            Map<String, Double> ratings,
            String source,
            String example,
            Instant firstSeen,
            Instant lastSeen,
            long pages) {}

    public static InventoryBody of(Census census, View view) {
        Map<String, DeviceFact> heard = view.devices().stream().collect(Collectors.toMap(DeviceFact::id, fact -> fact));
        return new InventoryBody(
                census.listed(),
                census.inventory().devices().stream()
                        .map(device -> listed(device, census, heard.get(device.id())))
                        .toList(),
                census.strangers().stream().map(InventoryBody::unlisted).toList(),
                census.uncounted(),
                census.listed() ? Absentees.of(census.inventory(), heard.keySet()) : List.of(),
                view.inventoryFault());
    }

    private static Listed listed(Device device, Census census, @Nullable DeviceFact fact) {
        Map<String, String> missing = new TreeMap<>();
        RatingNeed.unmet(device).forEach(need -> missing.put(need.rating().word(), need.consequence()));
        return new Listed(
                device.id(),
                device.kind().word(),
                device.zone(),
                device.parent(),
                device.model(),
                device.reportsEverySeconds(),
                List.copyOf(device.dependsOn()),
                named(device.ratings()),
                named(census.base().getOrDefault(device.id(), device).ratings()),
                missing,
                census.listed() ? "list" : census.sources().getOrDefault(device.id(), "remembered"),
                fact == null ? null : Instant.ofEpochMilli(fact.at()),
                device.actuator().map(ActuatorJson::write).orElse(null));
    }

    private static Unlisted unlisted(Stranger stranger) {
        Sighting latest = stranger.latest();
        return new Unlisted(
                latest.device(),
                latest.kind().word(),
                latest.zone(),
                latest.parent(),
                latest.model(),
                named(latest.ratings()),
                latest.source(),
                latest.example(),
                stranger.first(),
                stranger.last(),
                stranger.pages());
    }

    private static Map<String, Double> named(Map<Rating, Double> ratings) {
        Map<String, Double> named = new TreeMap<>();
        ratings.forEach((rating, value) -> named.put(rating.word(), value));
        return named;
    }
}
