package dev.interlock.routes.ingest.exposition;

import dev.interlock.rules.fact.Inventory;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each source said of each device last, so that one sample holds what several exporters measure of one device. Bounded
 * by the inventory and the sources. Thread-safe.
 */
final class DeviceMemory {
    private final Map<String, Remembered> devices = new HashMap<>();
    private final Map<String, Set<String>> shownBy = new HashMap<>();

    /** What is to be told of a device. */
    record Told(Instant at, Map<String, Double> metrics, Map<String, String> labels) {}

    /**
     * Adds what a source says now, in place of all that it said before.
     *
     * @param labels who uses the device and where it is
     * @param resets the counters of the page by the metric they end, each with its value
     * @return nothing where another source has said something newer, to which this is added the next time
     */
    synchronized Optional<Told> put(
            String device,
            String source,
            Instant at,
            Map<String, Measurement> values,
            Map<String, String> labels,
            Map<String, Map<String, Double>> resets) {
        return devices.computeIfAbsent(device, id -> new Remembered()).put(source, at, values, labels, resets);
    }

    /** Forgets what the source said of devices that it does not show any more. */
    synchronized void shown(String source, Set<String> shown) {
        // Of devices that a page makes up nothing was put here, and nothing has to be forgotten.
        Set<String> known = shown.stream().filter(devices::containsKey).collect(Collectors.toSet());
        Set<String> before = shownBy.put(source, known);
        if (before != null) {
            before.stream().filter(device -> !known.contains(device)).forEach(gone -> {
                Remembered remembered = devices.get(gone);
                if (remembered != null) {
                    remembered.sources.remove(source);
                }
            });
        }
    }

    /** Forgets what the inventory does not list any more. */
    synchronized void keep(Inventory inventory) {
        if (devices.size() > inventory.devices().size()) {
            devices.keySet().removeIf(id -> inventory.find(id).isEmpty());
        }
    }

    private record Said(Map<String, Measurement> values, Map<String, String> labels) {}

    private static final class Remembered {
        private final Map<String, Said> sources = new LinkedHashMap<>();
        private final LatchedGauges latched = new LatchedGauges();
        private Instant told = Instant.MIN;
        private String teller = "";

        Optional<Told> put(
                String source,
                Instant at,
                Map<String, Measurement> values,
                Map<String, String> labels,
                Map<String, Map<String, Double>> resets) {
            sources.put(source, new Said(meant(values, resets), labels));
            if (at.isBefore(told) && !source.equals(teller)) {
                return Optional.empty();
            }
            told = at;
            teller = source;
            return Optional.of(new Told(at, together(at), labels(source)));
        }

        private Map<String, Measurement> meant(
                Map<String, Measurement> values, Map<String, Map<String, Double>> resets) {
            Map<String, Measurement> meant = new LinkedHashMap<>(values);
            resets.forEach((metric, counters) -> {
                for (Map.Entry<String, Double> counter : counters.entrySet()) {
                    if (latched.beganAgain(counter.getKey(), counter.getValue())) {
                        latched.over(metric);
                    }
                }
                meant.computeIfPresent(metric, (name, shown) -> shown.as(latched.meant(name, shown.value())));
            });
            return meant;
        }

        private Map<String, Double> together(Instant at) {
            Map<String, Measurement> all = new LinkedHashMap<>();
            sources.values().forEach(said -> said.values.values().removeIf(value -> value.isTooOldAt(at)));
            sources.values().removeIf(said -> said.values.isEmpty());
            sources.values()
                    .forEach(said -> said.values.forEach((metric, value) -> all.merge(metric, value, Measurement::or)));
            Map<String, Double> metrics = new LinkedHashMap<>();
            all.forEach((metric, value) -> metrics.put(metric, value.value()));
            return metrics;
        }

        /** As the source says that spoke last, and of what it says nothing, as the others do. */
        private Map<String, String> labels(String latest) {
            Said own = sources.get(latest);
            Map<String, String> first = own == null ? Map.of() : own.labels;
            if (sources.size() <= 1) {
                return first;
            }
            Map<String, String> labels = new LinkedHashMap<>(first);
            sources.values().forEach(said -> said.labels.forEach(labels::putIfAbsent));
            return labels;
        }
    }
}
