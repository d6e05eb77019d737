package dev.interlock.routes.ingest.smi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One GPU of the log: its fields by the path of their element, such as {@code temperature_gpu_temp}. A field that the driver could
 * not read is no number; one that the GPU has not is absent. Not thread-safe.
 */
final class SmiGpu {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,9})?)(?: .{0,20})?");
    private static final Map<String, Double> WORDS =
            Map.of("Active", 1.0, "Not Active", 0.0, "Yes", 1.0, "No", 0.0, "Enabled", 1.0, "Disabled", 0.0);

    /** As drivers write what they cannot say of a GPU that they know. */
    private static final Pattern LOST = Pattern.compile("\\[?GPU is lost]?");

    private static final Pattern UNREADABLE = Pattern.compile("\\[?(Unknown Error|ERR!|GPU requires reset)]?");

    private final Map<String, Double> values = new LinkedHashMap<>();
    private String model = "";
    private String uuid = "";
    private boolean lost;
    private int unreadable;

    void field(String path, String text) {
        switch (path) {
            case "product_name" -> model = text;
            case "uuid" -> uuid = text;
            default -> value(path, text);
        }
        lost |= LOST.matcher(text).matches();
        unreadable += UNREADABLE.matcher(text).matches() ? 1 : 0;
    }

    private void value(String path, String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            values.putIfAbsent(path, Double.parseDouble(number.group(1)));
        } else if (WORDS.containsKey(text)) {
            values.putIfAbsent(path, WORDS.get(text));
        }
    }

    /** What was read of it, and of a lost one only that it is. */
    Map<String, Double> values() {
        Map<String, Double> all = new LinkedHashMap<>(lost ? Map.of() : values);
        all.put("lost", lost ? 1.0 : 0.0);
        if (unreadable > 0) {
            all.put("unreadable_fields", (double) unreadable);
        }
        return all;
    }

    /**
     * Where its hardware slows down, told by how far it is from there: newer GPUs show a margin in place of a temperature. A margin of
     * nothing is what some show that have none.
     */
    OptionalDouble slowdownCelsius() {
        double celsius = values.getOrDefault("temperature_gpu_temp", Double.NaN);
        double margin = values.getOrDefault("temperature_gpu_temp_tlimit", Double.NaN);
        double slow = values.getOrDefault("temperature_gpu_temp_slow_tlimit_threshold", 0.0);
        return margin > 0 && Double.isFinite(celsius)
                ? OptionalDouble.of(celsius + margin - slow)
                : OptionalDouble.empty();
    }

    Map<String, String> labels(String host, int place) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("host", host);
        labels.put("gpu", String.valueOf(place));
        labels.put("product_name", model);
        labels.put("uuid", uuid);
        labels.values().removeIf(String::isBlank);
        return labels;
    }
}
