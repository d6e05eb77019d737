package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Proposal;
import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.Aftermath;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** The stop, thrown between any two changes of a hall that loses its cooling, while a hostile planner speaks and figures are spoilt. */
class StopAtAnyMomentTest {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final int STEPS = NightlyBuild.choose(60, 150);

    /** As many as the rules make in the first minute. */
    private static final int MOST_BEFORE = 30;

    @Trials(fault = "the stop is thrown while cooling is lost, figures are spoilt and a planner is hostile")
    void nothing_is_changed_from_then_on(Trial trial) {
        SplittableRandom dice = trial.random();
        Stopped plant = new Stopped(
                new SpoiltPlant(new SimulatedPlant(hall(trial.number())), trial.random(), 0.02),
                1 + dice.nextInt(MOST_BEFORE));
        try (Bench bench = Bench.start(plant, BenchSettings.in(Here.HOME).step(STEP))) {
            plant.stop = () -> bench.room().stop("ada").join();
            for (int step = 0; step < STEPS; step++) {
                bench.step();
                propose(bench, plant.inventory(), dice);
                if (step == STEPS / 2) {
                    plant.throwIt();
                }
            }
            trial.count("changes before", plant.before);
            trial.count("changes after", plant.after);
            trial.measure("ms until thrown", plant.millis);
            assertThat(plant.thrown).isTrue();
            assertThat(plant.before).as("there was something to stop").isPositive();
            assertThat(plant.after).isZero();
            assertThat(bench.room().view().killSwitch()).isTrue();
            Aftermath.isOrderly(bench.controller());
        }
    }

    private static void propose(Bench bench, Inventory inventory, SplittableRandom dice) {
        Ground ground = LiveState.of("", inventory, bench.room().view()).ground(dice);
        long now = bench.now().toEpochMilli();
        Escalation escalation = new Escalation("zone-1@" + now, "zone-1", "Nobody asked.", now);
        bench.propose(
                escalation,
                new Proposal.Proposed(HostilePlanner.plan(
                        ground, escalation.incident(), ground.any(HostilePlanner.OF_A_DATA_CENTRE))));
    }

    private static World hall(long seed) {
        Instant noon = Instant.parse("2026-01-05T12:00:00Z").plus(Duration.ofDays(seed));
        World world = World.build(WorldSpec.sized(8, 1).startingAt(noon).withLoad(0.9), seed);
        FaultWindow window = FaultWindow.openFrom(noon.plusSeconds(20).toEpochMilli());
        for (int unit = 1; unit <= 3; unit++) {
            world.inject(new Fault.CoolingLost("crac-" + unit, window));
        }
        return world;
    }

    /** A plant at which a person throws the switch once so much was changed. */
    private static final class Stopped extends DelegatingPlant {
        private final int when;
        private Runnable stop = () -> {};
        private boolean thrown;
        private int before;
        private int after;
        private double millis;

        Stopped(Plant plant, int when) {
            super(plant);
            this.when = when;
        }

        @Override
        public AgentResult carryOut(String effect, Action action) {
            if (action.type().changes() && thrown) {
                after++;
            } else if (action.type().changes() && ++before == when) {
                throwIt();
            }
            return super.carryOut(effect, action);
        }

        private void throwIt() {
            if (!thrown) {
                long start = System.nanoTime();
                stop.run();
                millis = (System.nanoTime() - start) / 1e6;
                thrown = true;
            }
        }
    }
}
