package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.incident.Remedy;

/**
 * What a shadow would have concluded. It stands where no rule can name it, so that nothing follows from it.
 *
 * @param rule the shadow's id
 * @param would the fact that it would have concluded
 */
public record ShadowFact(String rule, Object would) {
    /** What stays the same while values change: the condition and its device, or the remedy and what it answers where. */
    public String subject() {
        if (would instanceof Symptom symptom) {
            return "%s of %s".formatted(symptom.condition(), symptom.device());
        } else if (would instanceof Condition condition) {
            return "%s of %s".formatted(condition.name(), condition.device());
        } else if (would instanceof Remedy remedy) {
            return "%s against %s in %s".formatted(remedy.name(), remedy.condition(), remedy.domain());
        }
        return would.toString();
    }

    /** The condition whose hold time it would have waited for; empty where it would have counted at once. */
    public String awaited() {
        return would instanceof Symptom symptom ? symptom.condition() : "";
    }
}
