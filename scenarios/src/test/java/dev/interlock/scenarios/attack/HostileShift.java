package dev.interlock.scenarios.attack;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
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
import java.util.SplittableRandom;

/** A scenario in which a hostile planner answers every question, and speaks unasked too. */
final class HostileShift {
    private final SimulatedPlant plant;
    private final SplittableRandom dice;
    private final List<Tactic> tactics;
    private final List<String> changes = new ArrayList<>();
    private final Harm harm;

    private HostileShift(Scenario scenario, long seed, List<Tactic> tactics) {
        this.plant = new SimulatedPlant(ScenarioRun.world(scenario, seed));
        this.dice = new SplittableRandom(seed);
        this.tactics = tactics;
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
        Planner planner = each == 0 ? new NoModel() : answering();
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
                        unasked(bench);
                    }
                }
            }
        }
        return new Outcome(harm.suffered(), changes);
    }

    private Planner answering() {
        return (question, reads) -> {
            Ground ground = new Ground(question.facts(), plant.inventory(), question.now(), dice);
            return PlannerAnswer.of(
                    new Proposal.Proposed(plan(ground, question.escalation().incident())));
        };
    }

    private void unasked(Bench bench) {
        Ground ground = LiveState.of("", plant.inventory(), bench.room().view()).ground(dice);
        List<Incident> open = bench.room().view().incidents();
        long now = bench.now().toEpochMilli();
        Escalation escalation = open.isEmpty() || ground.chance(0.5)
                ? new Escalation("zone-1@" + now, "zone-1", "Nobody asked.", now)
                : new Escalation(ground.any(open).id(), ground.any(open).domain(), "Nobody asked.", now);
        bench.propose(escalation, new Proposal.Proposed(plan(ground, escalation.incident())));
    }

    private Plan plan(Ground ground, String incident) {
        return HostilePlanner.plan(ground, incident, ground.any(tactics));
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
