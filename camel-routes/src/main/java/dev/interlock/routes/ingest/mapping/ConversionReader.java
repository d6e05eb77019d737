package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a line does with the value of its series. */
final class ConversionReader {
    private static final String OTHER = "other";
    private static final int MOST_BITS = 53;

    private ConversionReader() {}

    static Conversion read(Fields fields) {
        double scale = fields.numberOr("scale", 1);
        if (scale == 0) {
            fields.refuse("scale", "'scale' is 0, so that every value would be 0. Give another number.");
        }
        Map<Double, Double> values = new LinkedHashMap<>();
        Optional<Double> otherwise = Optional.empty();
        if (fields.has("values")) {
            for (Map.Entry<String, JsonNode> each : fields.node("values").properties()) {
                OptionalDouble from = number(each.getKey());
                if (!each.getValue().isNumber()
                        || (from.isEmpty() && !each.getKey().equals(OTHER))) {
                    fields.refuse(
                            "values",
                            "'values' has %s: %s. Give numbers for numbers, and 'other' for all that are not listed."
                                    .formatted(each.getKey(), each.getValue()));
                } else if (from.isPresent()) {
                    values.put(from.getAsDouble(), each.getValue().doubleValue());
                } else {
                    otherwise = Optional.of(each.getValue().doubleValue());
                }
            }
        }
        return new Conversion(scale, fields.numberOr("offset", 0), bits(fields), values, otherwise);
    }

    private static Set<Integer> bits(Fields fields) {
        Set<Integer> bits = new TreeSet<>();
        if (fields.has("bits")) {
            for (JsonNode each : fields.node("bits")) {
                if (each.isInt() && each.intValue() >= 0 && each.intValue() < MOST_BITS) {
                    bits.add(each.intValue());
                } else {
                    fields.refuse(
                            "bits",
                            "'bits' has %s. Give the numbers of bits, counted from 0, such as [3, 6].".formatted(each));
                }
            }
            if (bits.isEmpty()) {
                fields.refuse("bits", "'bits' lists none. Give the numbers of bits, counted from 0, such as [3, 6].");
            }
        }
        return bits;
    }

    static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException other) {
            return OptionalDouble.empty();
        }
    }
}
