package dev.interlock.routes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.loop.Event;
import dev.interlock.rules.contract.PlanJson;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.ProducerTemplate;

/**
 * Measures the way from a sample to a signed envelope, and of a plan through the gate; a program, not a test. The audit of the
 * plans is in memory, or in files of the folder that is given.
 */
final class LoopBenchmark {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;

    /** A controller that has just begun, and one whose code the compiler has seen to. */
    private static final int COLD_PLANS = 100;

    private static final int WARM_PLANS = 4000;
    private static final int COLD_ROUNDS = 600;
    private static final int WARM_ROUNDS = 2000;

    private LoopBenchmark() {}

    public static void main(String[] arguments) {
        sampleToEnvelope();
        gateAndSign();
        for (Shape shape : Shape.values()) {
            wholeRoad(
                    shape,
                    arguments.length == 0
                            ? AuditSettings.inMemory()
                            : AuditSettings.in(Path.of(arguments[0], shape.name())));
        }
    }

    /** How the tasks of a plan depend on each other. */
    private enum Shape {
        ONE_AFTER_THE_OTHER,
        SIDE_BY_SIDE;

        List<String> dependencies(int task) {
            return this == SIDE_BY_SIDE || task == 1 ? List.of() : List.of("task-" + (task - 1));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A plan of eight tasks, from its text to the audited outcome of the last; agents answer at once. */
    private static void wholeRoad(Shape shape, AuditSettings audit) {
        List<Long> took = new ArrayList<>();
        AtomicLong carriedOut = new AtomicLong();
        SetClock clock = new SetClock(Shift.START);
        Floor floor = new Floor(clock);
        ControlledWorld world = (effect, action) -> {
            carriedOut.incrementAndGet();
            return new AgentResult(AgentResult.Status.OK, Map.of(), Map.of());
        };
        try (Controller controller =
                ControllerStart.onOneThread(clock).audit(audit).world(world).start()) {
            ProducerTemplate template = controller.context().createProducerTemplate();
            Inlet inlet = controller.inlet();
            for (int round = 0; round < WARM_PLANS + WARM_ROUNDS; round++) {
                floor.pass(Duration.ofSeconds(10), template, () -> {});
                JsonNode text = PlanJson.write(reading(new UUID(1, round), shape));
                long now = clock.instant().toEpochMilli();
                Escalation escalation = new Escalation("zone-1@" + now, "zone-1", "A benchmark asks.", now);
                long sent = carriedOut.get();
                long begun = System.nanoTime();
                Plan plan = PlanJson.read(text, DecisionTag.LLM_DECISION, escalation.incident())
                        .orThrow();
                inlet.advise(escalation, new Proposal.Proposed(plan));
                took.add(System.nanoTime() - begun);
                if (carriedOut.get() != sent + plan.tasks().size()) {
                    throw new IllegalStateException(
                            "Only %d tasks were carried out.".formatted(carriedOut.get() - sent));
                }
            }
        }
        say(
                "a plan of eight tasks, %s, from text to audited outcomes, soon after the start".formatted(shape),
                took.subList(COLD_PLANS, COLD_PLANS + COLD_ROUNDS));
        say(
                "a plan of eight tasks, %s, from text to audited outcomes, long after the start".formatted(shape),
                took.subList(WARM_PLANS, WARM_PLANS + WARM_ROUNDS));
    }

    private static Plan reading(UUID id, Shape shape) {
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= 8; task++) {
            tasks.add(new Task("task-" + task, new Action.GetThermalStatus("zone-1"), shape.dependencies(task), 500));
        }
        return new Plan(id, "measure", Shift.START, 1, tasks, DecisionTag.LLM_DECISION, "zone-1@1");
    }

    /** A rack too warm for its equipment for longer than the hold: the sample that makes it so, until an agent is told. */
    private static void sampleToEnvelope() {
        List<Long> took = new ArrayList<>();
        AtomicLong reached = new AtomicLong();
        SetClock clock = new SetClock(Shift.START);
        Floor floor = new Floor(clock);
        ControlledWorld world = (effect, action) -> {
            reached.compareAndSet(0, System.nanoTime());
            return new AgentResult(AgentResult.Status.OK, Map.of(), Map.of());
        };
        try (Controller controller =
                ControllerStart.onOneThread(clock).world(world).start()) {
            ProducerTemplate template = controller.context().createProducerTemplate();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                floor.inlet("rack-1", 22);
                floor.pass(Duration.ofMinutes(15), template, () -> {});
                floor.inlet("rack-1", 28.5);
                floor.pass(Duration.ofSeconds(10), template, () -> {});
                reached.set(0);
                for (int step = 0; step < 100 && reached.get() == 0; step++) {
                    clock.pass(Duration.ofSeconds(10));
                    long arrived = System.nanoTime();
                    template.sendBody("{{interlock.samples}}", floor.samples());
                    if (reached.get() != 0 && round >= WARM_UP) {
                        took.add(reached.get() - arrived);
                    }
                    template.sendBody("{{interlock.decide}}", new Event.Ticked());
                }
            }
        }
        say("sample to signed envelope at its agent", took);
    }

    private static void gateAndSign() {
        Rulebook rulebook = Rulebook.load(
                        RulebookSource.of(Path.of("../rules/rulebooks").toAbsolutePath(), Optional.empty()))
                .fold(loaded -> loaded, faults -> {
                    throw new IllegalStateException(faults.toString());
                });
        SetClock clock = new SetClock(Shift.START);
        Floor floor = new Floor(clock);
        floor.inlet("rack-1", 28.5);
        Facts facts = Facts.of(
                floor.samples().stream()
                        .map(sample -> DeviceKinds.delivered()
                                .fact(
                                        sample,
                                        Floor.INVENTORY.find(sample.deviceId()).orElseThrow(),
                                        null))
                        .toList(),
                List.of());
        Seal seal = new Seal(EnvelopeKeys.ephemeral());
        List<Long> took = new ArrayList<>();
        try (SafetyGate gate = SafetyGate.of(rulebook, Floor.INVENTORY)) {
            for (int round = 0; round < 500 + 2000; round++) {
                Plan plan = eightTasks();
                long begun = System.nanoTime();
                gate.judge(plan, facts, List.of(), clock.instant());
                plan.tasks()
                        .forEach(task -> seal.seal(new Envelope(
                                task.assignedTo(),
                                plan.id(),
                                task.id(),
                                task.action(),
                                1,
                                1,
                                clock.instant(),
                                "00000000000000000000000000000001",
                                1)));
                if (round >= 500) {
                    took.add(System.nanoTime() - begun);
                }
            }
        }
        say("gate and eight signatures", took);
    }

    private static Plan eightTasks() {
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= 8; task++) {
            Action action = task <= 3
                    ? new Action.AdjustCooling("crac-" + task, 18, 80)
                    : new Action.Alert("zone-1", "info", "Number " + task);
            tasks.add(new Task("task-" + task, action, task == 1 ? List.of() : List.of("task-" + (task - 1)), 500));
        }
        return new Plan(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "measure",
                Shift.START,
                1,
                tasks,
                DecisionTag.LLM_DECISION,
                "zone-1@1");
    }

    private static void say(String what, List<Long> nanos) {
        Collections.sort(nanos);
        System.out.printf(
                "%s: %d times, p50 %.2f ms, p99 %.2f ms%n",
                what, nanos.size(), nanos.get(nanos.size() / 2) / 1e6, nanos.get((int) (nanos.size() * 0.99)) / 1e6);
    }
}
