package dev.interlock.scenarios.fleet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a fleet was judged.
 *
 * @param alarms by kind, then all that say that nothing works, and the naive rules that say the same
 * @param told how often a person was told something, by the condition it was about
 */
public record FleetScore(List<AlarmScore> alarms, Map<String, Integer> told) {
    public FleetScore {
        alarms = List.copyOf(alarms);
        told = new TreeMap<>(told);
    }
}
