package dev.interlock.routes.ingest.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One machine of a provider's list. Of what the list says besides nothing is kept: it holds tokens.
 *
 * @param id the provider's
 * @param name what its owner calls it; empty where it has none, as hostname, type, region and state
 * @param gpus NaN where the list does not say
 * @param dollarsPerHour empty where nobody knows
 */
record RentedInstance(
        String id,
        String name,
        String hostname,
        String type,
        String region,
        String state,
        double gpus,
        OptionalDouble dollarsPerHour) {

    /** What a person calls it. */
    String shown() {
        return name.isEmpty() ? id : "%s (%s)".formatted(name, id);
    }

    /** It is listed, and not there any more. */
    boolean hasEnded() {
        return state.equals("terminated") || state.equals("preempted");
    }

    /** The same, called by its id: another one of the list has its name. */
    RentedInstance byId() {
        return new RentedInstance(id, name, id, type, region, state, gpus, dollarsPerHour);
    }

    String device() {
        return !hostname.isEmpty() ? hostname : name.isEmpty() ? id : name;
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("id", id);
        labels.put("name", name);
        labels.put("hostname", hostname);
        labels.put("type", type);
        labels.put("region", region);
        labels.put("state", state);
        labels.values().removeIf(String::isBlank);
        return labels;
    }
}
