package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.envelope.AgentResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was there before the first try of an effect. A later try of the same effect would read what the earlier one left behind.
 * Thread-safe.
 */
final class FormerValues {
    static final String BEFORE = "before";
    private static final int MOST = 1_000;

    private final Map<String, Map<String, Object>> byEffect = new LinkedHashMap<>();

    /** The result, with what was there before. */
    synchronized AgentResult with(String effect, RouteCall.Outcome outcome) {
        Map<String, Object> before = byEffect.getOrDefault(effect, outcome.before());
        if (before.isEmpty()) {
            return outcome.result();
        }
        byEffect.put(effect, before);
        if (byEffect.size() > MOST) {
            byEffect.remove(byEffect.keySet().iterator().next());
        }
        Map<String, Object> out = new TreeMap<>(outcome.result().out());
        out.put(BEFORE, before);
        return new AgentResult(outcome.result().status(), out, outcome.result().meta());
    }
}
