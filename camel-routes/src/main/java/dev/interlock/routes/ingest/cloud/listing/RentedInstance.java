package dev.interlock.routes.ingest.cloud.listing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One machine of a provider's list. Of what the list says besides nothing is kept: it holds tokens.
 *
 * @param provider empty for a machine of one's own
 * @param id the provider's
 * @param name what its owner calls it; empty where it has none, as hostname, type, region and state
 * @param gpus how many it should have now; NaN where nobody knows
 */
public record RentedInstance(
        String provider,
        String id,
        String name,
        String hostname,
        String type,
        String region,
        String state,
        MachineOwner owner,
        double gpus,
        Cost cost) {

    /** What a person calls it. */
    public String shown() {
        return name.isEmpty() ? id : "%s (%s)".formatted(name, id);
    }

    /** It is listed, and not there any more. */
    public boolean hasEnded() {
        return state.equals("terminated") || state.equals("preempted");
    }

    /** It is there and has no GPU to be heard of. */
    public boolean isStopped() {
        return state.startsWith("stopped");
    }

    /** The same, called by its id: another one of the list has its name. */
    public RentedInstance byId() {
        return new RentedInstance(provider, id, name, id, type, region, state, owner, gpus, cost);
    }

    public String device() {
        return !hostname.isEmpty() ? hostname : name.isEmpty() ? id : name;
    }

    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("provider", provider);
        labels.put("id", id);
        labels.put("name", name);
        labels.put("hostname", hostname);
        labels.put("type", type);
        labels.put("region", region);
        labels.put("state", state);
        labels.put("team", owner.team());
        labels.put("user", owner.user());
        labels.values().removeIf(String::isBlank);
        return labels;
    }
}
