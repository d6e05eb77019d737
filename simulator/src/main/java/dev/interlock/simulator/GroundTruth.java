package dev.interlock.simulator;

import java.util.List;

/**
 * What is true of a world at one moment, without any instrument in between: what somebody would have to know who reckons in hindsight.
 *
 * @param itWatts what the racks draw
 * @param totalWatts what the building draws
 * @param budgetWatts what it may draw; 0 for no budget
 * @param coolingWatts what its cooling units draw
 * @param fanWatts the part of that which does not follow the racks'
 * @param least the lowest cap of a GPU, in watts
 */
public record GroundTruth(
        double itWatts,
        double totalWatts,
        double budgetWatts,
        double coolingWatts,
        double fanWatts,
        double least,
        List<RunningJob> jobs,
        List<ZoneHeat> zones) {
    public GroundTruth {
        jobs = List.copyOf(jobs);
        zones = List.copyOf(zones);
    }

    /**
     * A job at work, which is as fast as its slowest GPU.
     *
     * @param demandWatts what each of its GPUs would draw without a cap
     * @param toleratedLossPercent its tier of demand response
     * @param speed of its slowest GPU, 0 to 1
     */
    public record RunningJob(List<Double> demandWatts, String id, int toleratedLossPercent, double speed) {
        public RunningJob {
            demandWatts = List.copyOf(demandWatts);
        }
    }

    /**
     * The heat of a zone and the units that can take it away.
     *
     * @param heatWatts what its racks give off
     * @param flowWattsPerKelvin the air that they take in
     * @param riseKelvin how much warmer than what is blown in the warmest of them breathes, where as much is blown as they take in
     */
    public record ZoneHeat(double heatWatts, double flowWattsPerKelvin, double riseKelvin, List<WorkingUnit> units) {
        public ZoneHeat {
            units = List.copyOf(units);
        }
    }

    /**
     * A cooling unit that can work.
     *
     * @param ratedWatts heat that it takes away in good order
     * @param ableWatts heat that it takes away as it is
     */
    public record WorkingUnit(double ratedWatts, double ableWatts) {}

    /** What the building draws less for each watt that the racks draw less. */
    public double wattsPerItWatt() {
        return (totalWatts - fanWatts) / itWatts;
    }
}
