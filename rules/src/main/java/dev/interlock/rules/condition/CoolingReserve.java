package dev.interlock.rules.condition;

import dev.interlock.rules.fact.CoolingUnit;

/**
 * A cooling unit can still cool more: what it would be set to, one step from now.
 *
 * @param setpointCelsius supply temperature after the step
 * @param fanPercent fan speed after the step, 0 to 100
 */
public record CoolingReserve(String unit, String zone, double setpointCelsius, double fanPercent) {
    /** One step towards more air, as cold as it is. */
    public static CoolingReserve faster(CoolingUnit unit, double fanStep, double fullFan) {
        return colder(unit, 0, unit.setpointCelsius(), fanStep, fullFan);
    }

    /** One step towards more cooling, no colder than {@code coldest} and the unit's own range. */
    public static CoolingReserve colder(CoolingUnit unit, double step, double coldest, double fanStep, double fullFan) {
        double floor = Math.max(coldest, unit.minSetpointCelsius());
        return new CoolingReserve(
                unit.id(),
                unit.zone(),
                Math.min(unit.setpointCelsius(), Math.max(floor, unit.setpointCelsius() - step)),
                Math.max(unit.fanPercent(), Math.min(fullFan, unit.fanPercent() + fanStep)));
    }
}
