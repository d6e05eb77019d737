package dev.interlock.scenarios.results;

import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.simulator.Tally;

/** Runs as they could have gone. */
final class Runs {
    private Runs() {}

    /** The same, in which so many jobs were late with Interlock and with thermostats, and none without. */
    static ScenarioReport withSlaMisses(ScenarioReport run, int misses) {
        Tallies tallies = run.tallies();
        return new ScenarioReport(
                run.scenario(),
                run.seed(),
                run.noise(),
                run.simulated(),
                run.course(),
                new Tallies(
                        late(tallies.controlled(), misses),
                        late(tallies.thermostat(), misses),
                        late(tallies.uncontrolled(), 0)),
                run.scored(),
                run.demand(),
                run.unmet(),
                run.took());
    }

    private static Tally late(Tally tally, int misses) {
        return new Tally(
                tally.simulatedSeconds(),
                tally.itKilowattHours(),
                tally.facilityKilowattHours(),
                tally.carbonKilograms(),
                tally.recommendedViolationRackMinutes(),
                tally.allowableViolationRackMinutes(),
                tally.coldRackMinutes(),
                tally.hottestInletCelsius(),
                tally.darkRackMinutes(),
                tally.breakerTrips(),
                tally.jobsFinished(),
                tally.jobsShed(),
                tally.migrations(),
                misses,
                tally.jobMinutesLost(),
                tally.throttledGpuMinutes(),
                tally.overBudgetMinutes(),
                tally.makespanMinutes(),
                tally.meanCompletionMinutes(),
                tally.peakPduPercent(),
                tally.gpuHoursDone());
    }
}
