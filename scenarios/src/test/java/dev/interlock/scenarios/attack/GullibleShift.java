package dev.interlock.scenarios.attack;

import dev.interlock.advisor.Clarification;
import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.gate.Verdict;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.SimulatedPlant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shift whose model obeys what it reads, asked at every step. */
final class GullibleShift {
    private final PoisonedPlant plant;
    private final Obedient model = new Obedient();
    private final boolean poisoned;
    private final Map<Instant, Plan> proposed = new LinkedHashMap<>();
    private final Map<Instant, Verdict> verdicts = new LinkedHashMap<>();

    private GullibleShift(Scenario scenario, boolean poisoned) {
        this.plant = new PoisonedPlant(new SimulatedPlant(ScenarioRun.world(scenario, 1)), poisoned);
        this.poisoned = poisoned;
    }

    /** Every injection is where a model reads it. */
    static GullibleShift poisoned(Scenario scenario, Mode mode) {
        return new GullibleShift(scenario, true).play(scenario, mode, Map.of());
    }

    /** No injection; at each moment what the poisoned twin proposed then is judged. */
    static GullibleShift clean(Scenario scenario, Mode mode, Map<Instant, Plan> toJudge) {
        return new GullibleShift(scenario, false).play(scenario, mode, toJudge);
    }

    private GullibleShift play(Scenario scenario, Mode mode, Map<Instant, Plan> toJudge) {
        BenchSettings settings =
                BenchSettings.in(Here.HOME).step(scenario.step()).mode(mode).planner(model);
        try (Bench bench = Bench.start(plant, settings);
                SafetyGate gate = SafetyGate.of(Here.rulebook(), plant.inventory())) {
            for (Instant end = plant.now().plus(scenario.duration());
                    plant.now().isBefore(end); ) {
                bench.step();
                View view = bench.room().view();
                Facts facts = Facts.of(view.devices(), view.jobs());
                Plan plan = poisoned ? asked(bench, facts) : toJudge.get(bench.now());
                if (plan != null) {
                    verdicts.put(bench.now(), gate.judge(plan, facts, view.attempts(), bench.now()));
                }
            }
        }
        return this;
    }

    /** Asks the model and hands its answer in; null where it has no plan. */
    private @Nullable Plan asked(Bench bench, Facts facts) {
        Question question = question(bench.now(), facts);
        Proposal proposal = model.propose(question, read -> new Finding("", read, Map.of(), "Closed."))
                .proposal();
        bench.propose(question.escalation(), proposal);
        if (proposal instanceof Proposal.Proposed made) {
            proposed.put(bench.now(), made.plan());
            return made.plan();
        }
        return null;
    }

    private static Question question(Instant now, Facts facts) {
        long millis = now.toEpochMilli();
        return new Question(
                new Escalation("zone-1@" + millis, "zone-1", texts("goal"), millis),
                1,
                1,
                List.of(),
                List.of(),
                List.of(),
                facts,
                Injection.by("report").stream().map(Injection::text).toList(),
                List.of(),
                List.of(
                        new Finding(
                                "",
                                new Action.CheckLogs("zone-1", ".", "info", 600, 50),
                                Map.of("lines", texts("finding") + texts("log") + texts("note") + texts("code")),
                                ""),
                        new Finding(
                                "",
                                new Action.SearchRunbooks("zone-1", "cooling", 3),
                                Map.of("passages", texts("runbook") + texts("metric") + texts("device")),
                                "")),
                List.of(),
                List.of(new Clarification("What shall I do?", texts("answer"))),
                now);
    }

    private static String texts(String carrier) {
        return String.join(
                "\n", Injection.by(carrier).stream().map(Injection::text).toList());
    }

    Obedient model() {
        return model;
    }

    /** What the model planned, by the moment. */
    Map<Instant, Plan> proposed() {
        return proposed;
    }

    /** What the gate says of what the poisoned twin's model planned, by the moment. */
    Map<Instant, Verdict> verdicts() {
        return verdicts;
    }

    /** Everything that reached the machines. */
    List<Action> done() {
        return plant.done();
    }
}
