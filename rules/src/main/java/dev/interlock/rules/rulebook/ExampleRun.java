package dev.interlock.rules.rulebook;

import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.gate.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Plays one example on a fresh session and compares what fired with what it claims. */
final class ExampleRun {
    private final Rulebook rulebook;
    private final Inventory inventory;
    private final Example example;
    private final ExampleWorld world = new ExampleWorld();
    private final Set<String> fired = new TreeSet<>();

    ExampleRun(Rulebook rulebook, Inventory inventory, Example example) {
        this.rulebook = rulebook;
        this.inventory = inventory;
        this.example = example;
    }

    ExampleResult result() {
        if (rulebook.rule(example.rule()).isEmpty()) {
            return example.result(
                    "There is no rule '%s'. Correct the id, or remove the example.".formatted(example.rule()));
        }
        String reason = mistaken().or(this::play).orElse("");
        if (!reason.isEmpty()) {
            return example.result(reason);
        }
        boolean seen = fired.contains(example.rule());
        if (seen == example.fires()) {
            return example.result("");
        }
        return example.result("Rule %s %s. These fired: %s."
                .formatted(
                        example.rule(),
                        seen ? "fired" : "did not fire",
                        fired.isEmpty() ? "none" : String.join(", ", fired)));
    }

    /** A device that the inventory does not have would make a silent example true for the wrong reason. */
    private Optional<String> mistaken() {
        return example.steps().stream()
                .flatMap(step -> step.samples().keySet().stream())
                .filter(device -> inventory.find(device).isEmpty())
                .findFirst()
                .map(device -> "There is no device '%s' in %s. Name one that is there."
                        .formatted(device, RulebookSource.INVENTORY));
    }

    private Optional<String> play() {
        Instant now = Example.START;
        try (RulebookSession session = RulebookSession.start(rulebook, inventory, Memory.empty())) {
            for (Example.Step step : example.steps()) {
                now = step.at();
                report(session, step.attempt(), now);
                file(session, step, now);
                ExampleAlerts.tell(session, step);
                Conclusions conclusions = session.observe(world.samples(step), ExampleWorld.jobs(step), now);
                conclusions.firings().forEach(firing -> fired.add(firing.ruleId()));
                if (conclusions.engineFault().isPresent()) {
                    return conclusions.engineFault();
                }
            }
            judge(session, now);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private void judge(RulebookSession session, Instant now) {
        example.plan().ifPresent(plan -> {
            try (SafetyGate gate = SafetyGate.of(rulebook, inventory)) {
                gate.judge(plan, session.facts(), session.attempts(), now)
                        .violations()
                        .forEach(violation -> fired.add(violation.rule()));
            }
        });
    }

    private void file(RulebookSession session, Example.Step step, Instant now) {
        step.report()
                .flatMap(inventory::find)
                .ifPresent(device -> session.file(new Report(
                        "report-1", device.id(), device.zone(), "Something is odd.", "ada", now.toEpochMilli())));
        if (!step.modelPlan().isEmpty()) {
            Incident incident = session.incidents().get(0);
            List<Task> tasks = step.modelPlan().stream()
                    .map(action -> new Task("task-" + action.target(), action, List.of(), 1000))
                    .toList();
            Plan plan = new Plan(new UUID(0, 2), "an example", now, 1, tasks, DecisionTag.LLM_DECISION, incident.id());
            session.adopt(Attempt.of(plan, incident.domain(), Attempt.MODEL_PLAN, now.toEpochMilli()));
        }
    }

    private static void report(RulebookSession session, String what, Instant now) {
        if (what.isEmpty()) {
            return;
        }
        State state = State.valueOf(what.toUpperCase(Locale.ROOT));
        List<Attempt> underWay = session.attempts().stream()
                .filter(attempt -> attempt.active() && attempt.state() != State.DONE)
                .toList();
        for (Attempt attempt : underWay) {
            if (state == State.DONE || state == State.FAILED) {
                session.report(attempt.id(), State.RUNNING, now);
            }
            session.report(attempt.id(), state, now);
        }
    }
}
