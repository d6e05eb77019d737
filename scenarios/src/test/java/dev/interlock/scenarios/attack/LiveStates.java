package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Inventory;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.SimulatedPlant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Moments out of played scenarios: before, during and after what goes wrong. */
final class LiveStates {
    private LiveStates() {}

    /** So many moments, evenly spread over the scenario. */
    static List<LiveState> of(Path home, Scenario scenario, long seed, int moments) {
        SimulatedPlant plant = new SimulatedPlant(ScenarioRun.world(scenario, seed));
        Inventory inventory = plant.inventory();
        List<LiveState> states = new ArrayList<>();
        try (Bench bench = Bench.start(plant, BenchSettings.in(home).step(scenario.step()))) {
            Instant start = plant.now();
            Duration apart = scenario.duration().dividedBy(moments);
            for (int moment = 1; moment <= moments; moment++) {
                while (plant.now().isBefore(start.plus(apart.multipliedBy(moment)))) {
                    bench.step();
                }
                states.add(LiveState.of(
                        scenario.name() + "@" + plant.now(),
                        inventory,
                        bench.room().view()));
            }
        }
        return states;
    }
}
