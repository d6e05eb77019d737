package dev.interlock.routes.ingest.cloud.listing;

import com.fasterxml.jackson.databind.JsonNode;

/** How one provider lists a machine. Fields that are not named in it are never looked at. */
interface InstanceShape {
    /** Whether this is how it lists one. */
    boolean fits(JsonNode instance);

    /**
     * Reads one machine.
     *
     * @param place in the list, from 1
     */
    void read(JsonNode instance, int place, Listed listed);

    /** A text; empty where the field holds none. */
    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue().strip() : "";
    }

    /** The last part of an address such as {@code …/zones/us-central1-a}. */
    static String lastPart(JsonNode node) {
        String text = text(node);
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
