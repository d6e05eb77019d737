package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object whose every value is a finite number, such as {@code metrics} or {@code ratings}. */
final class NumberMap {
    private NumberMap() {}

    static Map<String, Double> read(String name, Fields into, JsonNode object) {
        if (!object.isObject()) {
            into.refuse("Field '%s' is %s. Give an object of numbers by name."
                    .formatted(name, object.isMissingNode() ? "missing" : Fields.shown(object)));
            return Map.of();
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (Fields.isFinite(entry.getValue())) {
                numbers.put(entry.getKey(), entry.getValue().doubleValue());
            } else {
                into.refuse("Field '%s' has '%s' = %s. Give a finite number, or leave out what was not measured."
                        .formatted(name, entry.getKey(), Fields.shown(entry.getValue())));
            }
        });
        return numbers;
    }
}
