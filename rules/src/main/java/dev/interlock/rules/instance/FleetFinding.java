package dev.interlock.rules.instance;

import dev.interlock.rules.condition.Condition;
import java.util.Optional;

/** A condition that holds of an instance, or of a GPU in it. */
public record FleetFinding(InstanceFigures instance, Condition condition) {
    /** Which of the four anomalies it is; empty where it is another. */
    public Optional<FleetAnomaly> anomaly() {
        return FleetAnomaly.shownBy(condition.name());
    }

    /** The anomaly's word, or the condition's name where it is none of the four. */
    public String type() {
        return FleetAnomaly.wordOf(condition.name());
    }
}
