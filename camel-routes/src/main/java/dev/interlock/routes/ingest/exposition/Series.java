package dev.interlock.routes.ingest.exposition;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One series of Prometheus at one instant.
 *
 * @param at when it was measured; null where the source does not say
 */
public record Series(
        String name,
        Map<String, String> labels,
        double value,
        @Nullable Instant at) {
    public Series {
        labels = Map.copyOf(labels);
    }

    /** As a page writes it, without its value. */
    String text() {
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                .collect(Collectors.joining(",", name + "{", "}"));
    }
}
