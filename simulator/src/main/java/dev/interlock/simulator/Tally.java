package dev.interlock.simulator;

/**
 * What a world has cost and kept so far, to compare one controller with another on the same seed.
 *
 * @param simulatedSeconds how long the world has run
 * @param itKilowattHours what the racks used
 * @param facilityKilowattHours what the building used
 * @param carbonKilograms CO₂ equivalent of the building's use
 * @param recommendedViolationRackMinutes rack-minutes with an inlet above 27 °C, ASHRAE's recommended limit
 * @param allowableViolationRackMinutes rack-minutes with an inlet above 32 °C, ASHRAE's allowable limit for class A1
 * @param coldRackMinutes rack-minutes with an inlet below 18 °C, ASHRAE's recommended minimum
 * @param hottestInletCelsius highest inlet of any rack so far
 * @param darkRackMinutes rack-minutes without power
 * @param breakerTrips breakers that opened
 * @param jobsFinished jobs that were completed
 * @param jobsShed jobs that were stopped for good
 * @param migrations jobs that were moved
 * @param slaMisses jobs that passed their deadline unfinished or were stopped for good
 * @param jobMinutesLost work lost to caps, throttling, moves and interruptions
 * @param throttledGpuMinutes GPU-minutes held down by hardware
 * @param overBudgetMinutes how long the building drew more than it may
 * @param makespanMinutes how long it took until no training was left; what has lasted so far, while some is
 * @param meanCompletionMinutes from handing a training job in until it is finished, a mean of all; of those that are not, what has
 *     passed so far; {@code NaN} where none was handed in
 * @param peakPduPercent the most that any PDU carried, of its rating
 * @param gpuHoursDone work that got done and was not thrown away, in hours of one GPU at full speed
 */
public record Tally(
        double simulatedSeconds,
        double itKilowattHours,
        double facilityKilowattHours,
        double carbonKilograms,
        double recommendedViolationRackMinutes,
        double allowableViolationRackMinutes,
        double coldRackMinutes,
        double hottestInletCelsius,
        double darkRackMinutes,
        int breakerTrips,
        int jobsFinished,
        int jobsShed,
        int migrations,
        int slaMisses,
        double jobMinutesLost,
        double throttledGpuMinutes,
        double overBudgetMinutes,
        double makespanMinutes,
        double meanCompletionMinutes,
        double peakPduPercent,
        double gpuHoursDone) {
    /** Power usage effectiveness over the whole time. */
    public double pue() {
        return facilityKilowattHours / itKilowattHours;
    }

    /** CO₂ equivalent of an hour of one GPU's work; {@code NaN} where nothing got done. */
    public double carbonKilogramsPerGpuHour() {
        return gpuHoursDone > 0 ? carbonKilograms / gpuHoursDone : Double.NaN;
    }
}
