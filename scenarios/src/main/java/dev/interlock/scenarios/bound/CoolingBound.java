package dev.interlock.scenarios.bound;

import dev.interlock.rules.optimum.LinearProgram;
import dev.interlock.simulator.GroundTruth.WorkingUnit;
import dev.interlock.simulator.GroundTruth.ZoneHeat;
import dev.interlock.simulator.heat.CoolingUnits;
import dev.interlock.simulator.heat.Cop;
import dev.interlock.simulator.layout.Plate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that carries the heat of a zone away while no rack breathes more than the recommended 27 °C, once everything has settled:
 * a linear program over the temperature that is blown in and the speed of each fan. What a compressor and a fan draw is curved; tangents
 * below the curves stand for them, so that the answer is never more than the truth.
 *
 * @param watts what compressors and fans draw at the least
 * @param kept the units that work can keep every rack within the recommended range
 */
public record CoolingBound(double watts, boolean kept) {
    /** ASHRAE TC 9.9 (2021), upper end of the recommended envelope. */
    private static final double RECOMMENDED_CELSIUS = 27;

    private static final double DEGREE = 1;
    private static final double TENTH = 0.1;
    private static final double STRIDE = 1e-4;

    /** Reckons it. */
    public static CoolingBound of(ZoneHeat zone) {
        double able = zone.units().stream().mapToDouble(WorkingUnit::ableWatts).sum();
        double flow = zone.units().stream()
                .mapToDouble(unit -> CoolingUnits.fullFlow(unit.ratedWatts()))
                .sum();
        double warmest = Math.min(Plate.MAX_SETPOINT_CELSIUS, RECOMMENDED_CELSIUS - zone.riseKelvin());
        boolean kept =
                able >= zone.heatWatts() && flow >= zone.flowWattsPerKelvin() && warmest >= Plate.MIN_SETPOINT_CELSIUS;
        return kept
                ? new CoolingBound(least(zone, warmest - Plate.MIN_SETPOINT_CELSIUS), true)
                : new CoolingBound(Math.min(able, zone.heatWatts()) / Cop.at(Plate.MAX_SETPOINT_CELSIUS), false);
    }

    /** @param above how far above the coldest the air may be that is blown in, in °C */
    private static double least(ZoneHeat zone, double above) {
        LinearProgram program = new LinearProgram();
        int supply = program.variable(0);
        program.atMost(above, Map.of(supply, 1.0));
        List<Integer> watts = new ArrayList<>();
        watts.add(program.variable(1));
        for (double at = 0; at <= Plate.MAX_SETPOINT_CELSIUS - Plate.MIN_SETPOINT_CELSIUS; at += DEGREE) {
            double slope = zone.heatWatts() * (wattsPerWatt(at + STRIDE) - wattsPerWatt(at - STRIDE)) / (2 * STRIDE);
            program.atLeast(
                    zone.heatWatts() * wattsPerWatt(at) - slope * at, Map.of(watts.get(0), 1.0, supply, -slope));
        }
        Map<Integer, Double> blown = new LinkedHashMap<>();
        for (WorkingUnit unit : zone.units()) {
            int fan = program.variable(0);
            int drawn = program.variable(1);
            program.atMost(1, Map.of(fan, 1.0));
            for (int tenth = 1; tenth <= 10; tenth++) {
                double speed = tenth * TENTH;
                double slope = 3 * CoolingUnits.fanWatts(unit.ratedWatts(), speed) / speed;
                program.atLeast(
                        CoolingUnits.fanWatts(unit.ratedWatts(), speed) - slope * speed,
                        Map.of(drawn, 1.0, fan, -slope));
            }
            blown.put(fan, CoolingUnits.fullFlow(unit.ratedWatts()));
            watts.add(drawn);
        }
        program.atLeast(zone.flowWattsPerKelvin(), blown);
        double[] best = program.smallest();
        return watts.stream().mapToDouble(each -> best[each]).sum();
    }

    /** What a compressor draws for each watt of heat, so many degrees above the coldest air. */
    private static double wattsPerWatt(double above) {
        return 1 / Cop.at(Plate.MIN_SETPOINT_CELSIUS + above);
    }
}
