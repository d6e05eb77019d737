package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.scenarios.Aftermath;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.SimulatedPlant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a gate knows of a plant whose figures are spoilt lets nothing pass that it would refuse if it knew the true ones. */
class SpoiltTelemetryTest {
    private static final int PLANS = NightlyBuild.choose(300, 2_000);
    private static final Duration LASTING = NightlyBuild.choose(Duration.ofMinutes(7), Duration.ofMinutes(12));
    private static final int INLETS = 3;
    private static final Rulebook RULEBOOK = Here.rulebook();
    private static final Map<String, Limit> LIMITS =
            RULEBOOK.limits().stream().collect(Collectors.toMap(Limit::name, limit -> limit));
    private static final List<Ordeal> ORDEALS =
            List.of(Ordeal.COOLING_LIMPS, Ordeal.FEED_LOST, Ordeal.FULL_DAY, Ordeal.SHORT_OF_POWER, Ordeal.CALM_NIGHT);

    /** They spare power where no rack is warm. A rack that is not seen may be warm, so they let its zone be cooled. */
    private static final Set<String> WHERE_NO_RACK_IS_WARM =
            Set.of("SAFETY-115", "SAFETY-117", "SAFETY-118", "SAFETY-119");

    @Trials(fault = "figures of any metric are no number, infinite, missing or absurd")
    void nothing_is_approved_that_would_be_refused_on_the_true_figures(Trial trial) {
        Scenario scenario = trial.of(ORDEALS).lasting(LASTING, trial.number() + 1L);
        double share = trial.of(List.of(0.02, 0.3, 1.0, 0.1));
        SpoiltPlant plant = new SpoiltPlant(plant(scenario), trial.random(), share);
        LiveState spoilt = played(plant, scenario);
        LiveState truth = played(plant(scenario), scenario);

        List<String> unsafe = new ArrayList<>();
        int approved = 0;
        Ground ground = truth.ground(trial.random());
        try (SafetyGate gate = SafetyGate.of(RULEBOOK, truth.inventory())) {
            for (int shot = 0; shot < PLANS; shot++) {
                Plan plan = HostilePlanner.plan(ground, "zone-1@0", ground.any(HostilePlanner.OF_A_DATA_CENTRE));
                if (gate.judge(plan, spoilt.facts(), List.of(), spoilt.now()).approved()) {
                    approved++;
                    Set<String> broken = Oracle.broken(
                            new Judged(plan, truth.facts(), List.of(), truth.now(), LIMITS, truth.inventory()));
                    if (WHERE_NO_RACK_IS_WARM.containsAll(broken) && coolsWhatIsNotSeen(plan, spoilt.facts())) {
                        trial.count("more cooling where a rack is not seen", broken.isEmpty() ? 0 : 1);
                    } else if (!broken.isEmpty()) {
                        unsafe.add(broken + " " + plan.tasks());
                    }
                }
            }
        }
        trial.count("plans judged", PLANS);
        trial.count("approved", approved);
        trial.count("unsafe approvals", unsafe.size());
        assertThat(plant.spoilt()).hasSizeGreaterThan(10);
        assertThat(unsafe).isEmpty();
    }

    /** In the zone of each unit of the plan some inlet is not reported, or not by all of its sensors. */
    private static boolean coolsWhatIsNotSeen(Plan plan, Facts facts) {
        return plan.tasks().stream()
                .map(task -> facts.device(task.action().target()))
                .flatMap(Optional::stream)
                .filter(CoolingUnit.class::isInstance)
                .allMatch(unit -> facts.devices().values().stream()
                        .filter(Rack.class::isInstance)
                        .map(Rack.class::cast)
                        .anyMatch(rack -> rack.zone().equals(unit.zone()) && rack.inletSensors() < INLETS));
    }

    private static Plant plant(Scenario scenario) {
        return new SimulatedPlant(ScenarioRun.world(scenario, scenario.seed()));
    }

    /** What a controller knows at the end that only looked on. */
    private static LiveState played(Plant plant, Scenario scenario) {
        BenchSettings settings =
                BenchSettings.in(Here.HOME).step(scenario.step()).mode(Mode.OBSERVE);
        try (Bench bench = Bench.start(plant, settings)) {
            bench.pass(scenario.duration());
            Aftermath.isOrderly(bench.controller());
            return LiveState.of(scenario.name(), plant.inventory(), bench.room().view());
        }
    }
}
