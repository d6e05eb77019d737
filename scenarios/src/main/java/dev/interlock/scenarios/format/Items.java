package dev.interlock.scenarios.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is in a list; of what is no list, nothing, as that is told already. */
public final class Items {
    private Items() {}

    public static Iterable<JsonNode> of(JsonNode list) {
        return list.isArray() ? list : List.of();
    }
}
