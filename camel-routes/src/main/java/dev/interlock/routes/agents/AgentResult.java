package dev.interlock.routes.agents;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an agent answers.
 *
 * @param out what it found or changed; a changing action gives the former values under {@code before}
 * @param meta about the answer itself: who gave it, whether it is a repetition, why it failed
 */
public record AgentResult(Status status, Map<String, Object> out, Map<String, Object> meta) {
    /** Whether the task was carried out. */
    public enum Status {
        OK,
        FAIL
    }

    public AgentResult {
        out = withoutNulls(out);
        meta = withoutNulls(meta);
    }

    public static AgentResult failed(String reason) {
        return new AgentResult(Status.FAIL, Map.of(), Map.of("reason", reason));
    }

    public boolean ok() {
        return status == Status.OK;
    }

    /** Why it failed, or an empty text. */
    public String reason() {
        return String.valueOf(meta.getOrDefault("reason", ""));
    }

    /** Sorted, so that the same answer is always written with the same bytes. */
    private static Map<String, Object> withoutNulls(Map<String, Object> fields) {
        Map<String, Object> sorted = new TreeMap<>(fields);
        sorted.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(sorted);
    }
}
