package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.Conclusions;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.RulebookSession;
import dev.interlock.rules.rulebook.source.RuleCard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/** Plays one example on a fresh session and compares what fired with what it claims. */
final class ExampleRun {
    private final Rulebook rulebook;
    private final ExampleDevices devices;
    private final Inventory inventory;
    private final Example example;
    private final ExampleWorld world = new ExampleWorld();
    private final Set<String> fired = new TreeSet<>();
    private final Consumer<RulebookSession> end;

    ExampleRun(Rulebook rulebook, ExampleDevices devices, Example example) {
        this(rulebook, devices, example, session -> {});
    }

    /** @param end is shown the session when the story has been told */
    ExampleRun(Rulebook rulebook, ExampleDevices devices, Example example, Consumer<RulebookSession> end) {
        this.end = end;
        this.rulebook = rulebook;
        this.devices = devices;
        this.inventory = devices.inventory();
        this.example = example;
    }

    ExampleResult result() {
        if (rulebook.rule(example.rule()).isEmpty()) {
            return example.result("There is no rule '%s'.%s Correct the id, or remove the example."
                    .formatted(example.rule(), Nearest.hint(example.rule(), ids())));
        }
        String reason = new ExampleMistakes(rulebook, devices)
                .in(example)
                .or(this::play)
                .orElse("");
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

    private List<String> ids() {
        return rulebook.rules().stream().map(RuleCard::id).toList();
    }

    private Optional<String> play() {
        Moment moment = Moment.of(Example.START);
        try (RulebookSession session = RulebookSession.start(rulebook, inventory, Memory.empty())) {
            for (Example.Step step : example.steps()) {
                moment = step.moment();
                Instant now = step.at();
                report(session, step.attempt(), now);
                file(session, step, now);
                ExampleAlerts.tell(session, step);
                Conclusions conclusions = session.observe(world.samples(step), ExampleWorld.jobs(step), moment);
                conclusions.firings().forEach(firing -> fired.add(firing.ruleId()));
                if (conclusions.engineFault().isPresent()) {
                    return conclusions.engineFault();
                }
            }
            judge(session, moment);
            end.accept(session);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private void judge(RulebookSession session, Moment moment) {
        example.plan().ifPresent(plan -> {
            try (SafetyGate gate = SafetyGate.of(rulebook, inventory)) {
                gate.judge(plan, session.facts(), session.attempts(), moment)
                        .violations()
                        .forEach(violation -> fired.add(violation.rule()));
            }
        });
    }

    private void file(RulebookSession session, Example.Step step, Instant now) {
        step.report()
                .flatMap(inventory::find)
                .ifPresent(device -> session.file(
                        new Report("report-1", device.id(), device.zone(), step.words(), "ada", now.toEpochMilli())));
        if (!step.modelPlan().isEmpty()) {
            Incident incident = session.incidents().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The step has a 'model_plan', and no incident is open yet. Give it to a later step."));
            List<Task> tasks = step.modelPlan().stream()
                    .map(action -> new Task("task-" + action.target(), action, List.of(), 1000))
                    .toList();
            Plan plan = new Plan(new UUID(0, 2), "an example", now, 1, tasks, DecisionTag.LLM_DECISION, incident.id());
            session.adopt(Attempt.of(
                    plan,
                    incident.domain(),
                    Attempt.MODEL_PLAN,
                    Aim.among(Set.of(), session.conditions()),
                    now.toEpochMilli()));
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
