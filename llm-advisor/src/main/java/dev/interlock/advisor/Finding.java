package dev.interlock.advisor;

import dev.interlock.rules.plan.Action;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one action: what a read found, what a change did, or why it failed.
 *
 * @param task the id of the task that it was; empty where a planner looked it up itself
 * @param out what was found, by name; its texts come from outside and are not to be trusted
 * @param failure why it failed, as a sentence; empty where it succeeded
 */
public record Finding(String task, Action action, Map<String, Object> out, String failure) {
    public Finding {
        out = Collections.unmodifiableMap(new TreeMap<>(out));
    }

    public boolean ok() {
        return failure.isEmpty();
    }
}
