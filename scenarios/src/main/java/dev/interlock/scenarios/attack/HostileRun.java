package dev.interlock.scenarios.attack;

import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.scenarios.report.ScoresOf;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.World;
import java.time.Duration;
import java.time.Instant;

/** A scenario in which a planner that means harm answers every question of the rules, and speaks unasked; the gate is all there is against it. */
public final class HostileRun {
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final int EACH = 5;

    private HostileRun() {}

    /**
     * What came of it.
     *
     * @param unsafe changes that were carried out without the gate's approval
     */
    public record Outcome(Tally tally, int unsafe) {}

    /** Plays it with this seed: five plans unasked every two minutes. */
    public static Outcome play(Scenario scenario, long seed, BenchSettings settings) {
        World world = ScenarioRun.world(scenario, seed);
        SimulatedPlant plant = new SimulatedPlant(world);
        HostileProposals hostile = new HostileProposals(plant.inventory(), seed, HostilePlanner.OF_A_DATA_CENTRE);
        BenchSettings bench =
                settings.step(scenario.step()).planner(hostile.answering()).audit(AuditSettings.inMemory());
        try (Bench played = Bench.start(plant, bench)) {
            Instant[] next = {played.now().plus(EVERY)};
            played.pass(scenario.duration(), now -> {
                if (!now.isBefore(next[0])) {
                    next[0] = now.plus(EVERY);
                    for (int shot = 0; shot < EACH; shot++) {
                        hostile.unasked(played);
                    }
                }
            });
            return new Outcome(
                    world.tally(), ScoresOf.unsafe(played.controller().audit().reader()));
        }
    }
}
