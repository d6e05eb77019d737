package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Task;

/**
 * A task after which a cooling unit may cool more, and so draw more: it is not proven that its setpoint stays or rises and its fan
 * stays or slows down.
 *
 * @param unit the cooling unit's id
 * @param zone the zone that it cools
 * @param power what all cooling that the plan asks for will draw
 */
public record MoreCooling(Task task, String unit, String zone, CoolingPower power) {}
