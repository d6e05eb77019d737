package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Task;

/**
 * A task after which a cooling unit may cool less: it is not proven that its setpoint stays or falls and its fan stays or speeds up.
 *
 * @param unit the cooling unit's id
 * @param zone the zone that it cools
 */
public record LessCooling(Task task, String unit, String zone) {}
