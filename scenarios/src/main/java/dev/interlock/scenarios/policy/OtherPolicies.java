package dev.interlock.scenarios.policy;

import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.attack.HostileRun;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.FullCooling;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.World;

/**
 * A scenario under the policies that no run of it plays anyway.
 *
 * @param hostile Interlock's rulebook with a planner that means harm, held by the gate alone
 */
public record OtherPolicies(Tally fullCooling, HostileRun.Outcome hostile) {
    /** Plays it with its own seed. */
    public static OtherPolicies of(Scenario scenario, BenchSettings settings) {
        return new OtherPolicies(fullCooling(scenario), HostileRun.play(scenario, scenario.seed(), settings));
    }

    private static Tally fullCooling(Scenario scenario) {
        Scenario alone = scenario.leftAlone();
        World world = ScenarioRun.world(alone, alone.seed());
        FullCooling.pass(new SimulatedPlant(world), alone.duration(), alone.step());
        return world.tally();
    }
}
