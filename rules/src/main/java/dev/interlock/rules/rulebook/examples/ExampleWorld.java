package dev.interlock.rules.rulebook.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the devices of an example report: each named so far reports again at every step, changed or not. */
final class ExampleWorld {
    private final Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    private final Map<String, Sample.Status> status = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    List<Sample> samples(Example.Step step) {
        step.samples().forEach(this::change);
        List<Sample> samples = new ArrayList<>();
        metrics.forEach((device, values) -> {
            if (!step.silentDevices().contains(device)) {
                samples.add(new Sample(
                        device,
                        step.at(),
                        status.getOrDefault(device, Sample.Status.OK),
                        Map.copyOf(values),
                        null,
                        null,
                        notes.get(device),
                        labels.getOrDefault(device, Map.of())));
            }
        });
        return samples;
    }

    /** The queue with what an example leaves out filled in: submitted at the start, an hour of work left. */
    static Optional<List<Job>> jobs(Example.Step step) {
        return step.jobs()
                .map(nodes -> nodes.stream().map(node -> job(node, step.at())).toList());
    }

    private void change(String device, JsonNode values) {
        Map<String, Double> known = metrics.computeIfAbsent(device, id -> new HashMap<>());
        values.properties().forEach(entry -> {
            if (entry.getKey().equals("status")) {
                status.put(device, Sample.Status.valueOf(entry.getValue().asText()));
            } else if (entry.getKey().equals("note")) {
                notes.put(device, entry.getValue().asText());
            } else if (entry.getValue().isTextual()) {
                labels.computeIfAbsent(device, id -> new HashMap<>())
                        .put(entry.getKey(), entry.getValue().asText());
            } else if (entry.getValue().isNumber()
                    && Double.isFinite(entry.getValue().doubleValue())) {
                known.put(entry.getKey(), entry.getValue().doubleValue());
            } else {
                known.remove(entry.getKey());
            }
        });
    }

    private static Job job(JsonNode node, Instant at) {
        ObjectNode full = node.deepCopy();
        Map.of("kind", "training", "submitted_at", "0s")
                .forEach((name, value) -> full.put(name, full.path(name).asText(value)));
        Map.of("gpus", 8, "priority", 3, "power_watts", 5000, "remaining_seconds", 3600)
                .forEach((name, value) ->
                        full.set(name, full.hasNonNull(name) ? full.get(name) : full.numberNode(value)));
        List.of("preemptible", "deferrable")
                .forEach(name -> full.put(name, full.path(name).asBoolean(false)));
        List.of("submitted_at", "deadline", "not_before").forEach(name -> {
            if (full.hasNonNull(name)) {
                full.put(name, moment(full.get(name).asText()));
            }
        });
        return JobJson.read(full, at).orThrow();
    }

    /** A time in ISO 8601, or one from the example's start such as {@code 2h}. */
    private static String moment(String text) {
        return ExampleReader.duration(text)
                .map(after -> Example.START.plus(after).toString())
                .orElse(text);
    }
}
