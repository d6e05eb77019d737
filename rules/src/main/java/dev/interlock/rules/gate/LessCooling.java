package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Task;

/**
 * A task after which a cooling unit may cool less: it is not proven that its setpoint stays or falls and its fan stays or speeds up.
 *
 * @param unit the cooling unit's id
 * @param zone the zone that it cools
 * @param zoneChangedAt when the last attempt began that changed the cooling of the zone, or changes it for another incident, epoch
 *     milliseconds; before all time where none did
 */
public record LessCooling(Task task, String unit, String zone, long zoneChangedAt) {}
