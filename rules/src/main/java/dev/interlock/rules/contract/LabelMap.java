package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object of words by name, such as {@code labels}: a few, and short. */
final class LabelMap {
    private static final int MOST = 50;
    private static final int LONGEST = 1000;

    private LabelMap() {}

    static Map<String, String> read(String name, Fields into, JsonNode object) {
        if (!object.isObject() || object.size() > MOST) {
            into.refuse("Field '%s' is %s. Give an object of at most %d texts by name."
                    .formatted(name, Fields.shown(object), MOST));
            return Map.of();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isTextual() && value.textValue().length() <= LONGEST) {
                labels.put(entry.getKey(), value.textValue());
            } else {
                into.refuse("Field '%s' has '%s' = %s. Give a text of at most %,d characters, or leave it out."
                        .formatted(name, entry.getKey(), Fields.shown(value), LONGEST));
            }
        });
        return labels;
    }
}
