package dev.interlock.routes.agents.envelope;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an agent answers.
 *
 * @param out what it found or changed; a changing action gives the former values under {@code before}
 * @param meta about the answer itself: whether it is a repetition, why it failed, why it was refused
 */
public record AgentResult(Status status, Map<String, Object> out, Map<String, Object> meta) {
    private static final String REASON = "reason";
    private static final String HOPELESS = "hopeless";
    private static final String REFUSED = "refused";
    private static final String REPEATED = "repeated";

    /** Whether the task was carried out. */
    public enum Status {
        OK,
        FAIL
    }

    public AgentResult {
        out = withoutNulls(out);
        meta = withoutNulls(meta);
    }

    /** It was done or found. */
    public static AgentResult ok(Map<String, Object> out) {
        return new AgentResult(Status.OK, out, Map.of());
    }

    public static AgentResult failed(String reason) {
        return new AgentResult(Status.FAIL, Map.of(), Map.of(REASON, reason));
    }

    /** It failed, and would fail alike if it were tried again. */
    public static AgentResult hopeless(String reason) {
        return new AgentResult(Status.FAIL, Map.of(), Map.of(REASON, reason, HOPELESS, true));
    }

    /** Nothing was done, because the envelope was not one to act on. */
    public static AgentResult refused(Refusal refusal) {
        return new AgentResult(
                Status.FAIL,
                Map.of(),
                Map.of(REASON, refusal.sentence(), REFUSED, refusal.reason().code()));
    }

    public boolean ok() {
        return status == Status.OK;
    }

    /** Another try would fail alike. */
    public boolean isHopeless() {
        return Boolean.TRUE.equals(meta.get(HOPELESS));
    }

    /** Why it failed, or an empty text. */
    public String reason() {
        return String.valueOf(meta.getOrDefault(REASON, ""));
    }

    /** The code of the reason why the envelope was refused, or an empty text. */
    public String refused() {
        return String.valueOf(meta.getOrDefault(REFUSED, ""));
    }

    /** The same, marked as the answer to a task that was done before. */
    public AgentResult again() {
        Map<String, Object> marked = new TreeMap<>(meta);
        marked.put(REPEATED, true);
        return new AgentResult(status, out, marked);
    }

    /** Sorted, so that the same answer is always written with the same bytes. */
    private static Map<String, Object> withoutNulls(Map<String, Object> fields) {
        Map<String, Object> sorted = new TreeMap<>(fields);
        sorted.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(sorted);
    }
}
