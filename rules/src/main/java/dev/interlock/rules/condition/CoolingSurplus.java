package dev.interlock.rules.condition;

import dev.interlock.rules.fact.CoolingUnit;

/**
 * A cooling unit cools more than normal: what it would be set to, one step back.
 *
 * @param setpointCelsius supply temperature after the step
 * @param fanPercent fan speed after the step, 0 to 100
 */
public record CoolingSurplus(String unit, String zone, double setpointCelsius, double fanPercent) {
    /** One step back towards normal; what is already there or beyond stays. */
    public static CoolingSurplus normal(
            CoolingUnit unit, double step, double normalSetpoint, double fanStep, double normalFan) {
        return new CoolingSurplus(
                unit.id(),
                unit.zone(),
                Math.max(unit.setpointCelsius(), Math.min(normalSetpoint, unit.setpointCelsius() + step)),
                Math.min(unit.fanPercent(), Math.max(normalFan, unit.fanPercent() - fanStep)));
    }

    /** One step back towards normal air, at the speed that it has. */
    public static CoolingSurplus warmer(CoolingUnit unit, double step, double normalSetpoint) {
        return normal(unit, step, normalSetpoint, 0, unit.fanPercent());
    }
}
