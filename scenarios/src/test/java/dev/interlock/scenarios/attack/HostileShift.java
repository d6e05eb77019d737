package dev.interlock.scenarios.attack;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.SimulatedPlant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A scenario in which a hostile planner answers every question, and speaks unasked too. */
final class HostileShift {
    private final SimulatedPlant plant;
    private final HostileProposals hostile;
    private final List<String> changes = new ArrayList<>();
    private final Harm harm;

    private HostileShift(Scenario scenario, long seed, List<Tactic> tactics) {
        this.plant = new SimulatedPlant(ScenarioRun.world(scenario, seed));
        this.hostile = new HostileProposals(plant.inventory(), seed, tactics);
        this.harm = new Harm(plant);
    }

    /** @param changes what was done to the machines, in order */
    record Outcome(Harm.Suffered suffered, List<String> changes) {}

    /** The same run without any planner. */
    static Outcome without(Path home, Scenario scenario, long seed) {
        return new HostileShift(scenario, seed, List.of()).play(home, scenario, Duration.ZERO, 0);
    }

    /** @param each how many plans are proposed unasked, {@code every} so often */
    static Outcome with(Path home, Scenario scenario, long seed, List<Tactic> tactics, Duration every, int each) {
        return new HostileShift(scenario, seed, tactics).play(home, scenario, every, each);
    }

    private Outcome play(Path home, Scenario scenario, Duration every, int each) {
        Planner planner = each == 0 ? new NoModel() : hostile.answering();
        BenchSettings settings = BenchSettings.in(home).step(scenario.step()).planner(planner);
        try (Bench bench = Bench.start(watched(), settings)) {
            Instant end = plant.now().plus(scenario.duration());
            Instant next = plant.now().plus(every);
            while (plant.now().isBefore(end)) {
                bench.step();
                harm.look(scenario.step());
                if (each > 0 && !plant.now().isBefore(next)) {
                    next = plant.now().plus(every);
                    for (int shot = 0; shot < each; shot++) {
                        hostile.unasked(bench);
                    }
                }
            }
        }
        return new Outcome(harm.suffered(), changes);
    }

    /** The plant, with a list of what is done to it. */
    private Plant watched() {
        return new DelegatingPlant(plant) {

            @Override
            public AgentResult carryOut(String effect, Action action) {
                AgentResult result = super.carryOut(effect, action);
                if (action.type().changes()) {
                    changes.add("%s %s %s".formatted(plant.now(), result.ok() ? "done" : "failed", action));
                }
                return result;
            }
        };
    }
}
