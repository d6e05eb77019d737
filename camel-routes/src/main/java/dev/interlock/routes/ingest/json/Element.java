package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.InputFault;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON message: a whole message, an entry of its array, or one of its lines.
 *
 * @param node null where it could not be read; then there is a fault
 */
public record Element(
        int index, @Nullable JsonNode node, @Nullable InputFault fault, Arrival arrival) {
    static Element of(int index, JsonNode node, long length) {
        return new Element(index, node, null, new Arrival(node::toString, length));
    }

    static Element broken(int index, InputFault fault, Arrival arrival) {
        return new Element(index, null, fault, arrival);
    }
}
