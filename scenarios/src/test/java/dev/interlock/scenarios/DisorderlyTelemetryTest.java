package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.scenarios.report.Decisions;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A hall whose cooling fails, told by telemetry that comes twice, late, out of order, from another day, or not at all for a while. */
class DisorderlyTelemetryTest {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration LASTING = NightlyBuild.choose(Duration.ofMinutes(5), Duration.ofMinutes(10));

    /** The limit {@code telemetry-stale}, and one step in which it is noticed. */
    private static final Duration OLDEST = Duration.ofSeconds(30).plus(STEP);

    @Trials(fault = "samples come twice, hours late, from the future, or a whole day of them again")
    void every_decision_is_as_if_each_sample_had_come_once_and_in_order(Trial trial) {
        List<String> orderly = decisions(hall(trial), now -> now);
        assertThat(orderly).anyMatch(row -> row.contains("OutcomeEntry"));

        Arrival disorderly = new Disorderly(Disorder.KEEPING_ORDER, trial.number());
        trial.count("decisions compared", orderly.size());
        assertThat(decisions(hall(trial), disorderly)).isEqualTo(orderly);
    }

    /** Which of several equal proofs is on record follows the order in which they came; what is decided does not. */
    @Trials(fault = "samples of a moment come in any order")
    void whatever_is_decided_and_done_is_the_same(Trial trial) {
        List<String> orderly = done(decisions(hall(trial), now -> now));

        Arrival shuffled = new Disorderly(List.of(Disorder.EACH_IN_ANOTHER_PLACE), trial.number());
        trial.count("decisions compared", orderly.size());
        assertThat(done(decisions(hall(trial), shuffled))).isEqualTo(orderly).isNotEmpty();
    }

    @Trials(fault = "some devices are not heard of for minutes, and then everything they would have said comes at once")
    void nothing_is_done_to_a_machine_of_which_nothing_new_is_known(Trial trial) {
        Gap gap = new Gap(trial.number());
        Told told = new Told(hall(trial), gap);
        try (Bench bench = Bench.start(told, BenchSettings.in(Here.HOME).step(STEP))) {
            bench.pass(LASTING);
            Aftermath.isOrderly(bench.controller());
        }
        assertThat(gap.held).as("held back").isPositive();
        trial.count("changes", told.ages.size());
        told.ages.forEach(age -> trial.measure("s since the machine was heard of", age.toMillis() / 1000.0));
        trial.count(
                "done to a machine not heard of",
                told.ages.stream().filter(age -> age.compareTo(OLDEST) > 0).count());
        assertThat(told.ages).allSatisfy(age -> assertThat(age).isLessThanOrEqualTo(OLDEST));
    }

    private static List<String> decisions(Plant hall, Arrival stream) {
        try (Bench bench =
                Bench.start(new Told(hall, stream), BenchSettings.in(Here.HOME).step(STEP))) {
            bench.pass(LASTING);
            Aftermath.isOrderly(bench.controller());
            return Decisions.of(bench.controller().audit().reader());
        }
    }

    private static List<String> done(List<String> rows) {
        return rows.stream()
                .filter(row -> !row.startsWith("SampleEntry") && !row.startsWith("FiringEntry"))
                .toList();
    }

    /** Two of three cooling units fail after a minute. */
    private static Plant hall(Trial trial) {
        Instant noon = Instant.parse("2026-01-05T12:00:00Z").plus(Duration.ofDays(trial.number()));
        World world =
                World.build(WorldSpec.sized(8, 1).startingAt(noon).withLoad(0.9).withAir(24, 65), trial.number());
        FaultWindow window = FaultWindow.openFrom(noon.plusSeconds(60).toEpochMilli());
        world.inject(new Fault.CoolingLost("crac-1", window));
        world.inject(new Fault.CoolingLost("crac-2", window));
        return new SimulatedPlant(world);
    }

    private interface Arrival {
        /** What arrives of what is measured now. */
        List<Sample> of(List<Sample> now);
    }

    private static final class Disorderly implements Arrival {
        private static final int KEPT = 12;

        private final List<Disorder> disorders;
        private final Random dice;
        private final List<List<Sample>> before = new ArrayList<>();

        Disorderly(List<Disorder> disorders, long seed) {
            this.disorders = disorders;
            this.dice = new Random(seed);
        }

        @Override
        public List<Sample> of(List<Sample> now) {
            List<Sample> arrives = before.isEmpty()
                    ? now
                    : disorders.stream()
                            .flatMap(each -> each.of(now, before, dice).stream())
                            .toList();
            before.add(now);
            if (before.size() > KEPT) {
                before.remove(0);
            }
            return arrives;
        }
    }

    /** Every other minute and a half, half of the devices are held back, and then come in order. */
    private static final class Gap implements Arrival {
        private static final int STEPS = 9;

        private final long seed;
        private final List<Sample> waiting = new ArrayList<>();
        private int step;
        private int held;

        Gap(long seed) {
            this.seed = seed;
        }

        @Override
        public List<Sample> of(List<Sample> now) {
            boolean gap = step++ / STEPS % 2 == 1;
            if (!gap) {
                List<Sample> all = new ArrayList<>(waiting);
                all.addAll(now);
                waiting.clear();
                return all;
            }
            List<Sample> back = now.stream()
                    .filter(sample -> (sample.deviceId().hashCode() + seed) % 2 == 0)
                    .toList();
            waiting.addAll(back);
            held += back.size();
            return now.stream().filter(sample -> !back.contains(sample)).toList();
        }
    }

    /** A plant of which is told what a stream lets through. */
    private static final class Told extends DelegatingPlant {
        private final Arrival stream;
        private final Map<String, Instant> heard = new HashMap<>();
        private final List<Duration> ages = new ArrayList<>();

        Told(Plant plant, Arrival stream) {
            super(plant);
            this.stream = stream;
        }

        @Override
        public PlantMoment advance(Duration time) {
            PlantMoment moment = super.advance(time);
            List<Sample> samples = stream.of(moment.samples());
            samples.forEach(sample -> heard.merge(
                    sample.deviceId(), sample.timestamp(), (one, other) -> one.isAfter(other) ? one : other));
            return new PlantMoment(moment.now(), samples, moment.jobs());
        }

        @Override
        public AgentResult carryOut(String effect, Action action) {
            if (action.type().changes() && heard.containsKey(action.target())) {
                ages.add(Duration.between(heard.get(action.target()), now()));
            }
            return super.carryOut(effect, action);
        }
    }
}
