package dev.interlock.routes.dispatch;

import dev.interlock.routes.decide.Delivery;
import dev.interlock.routes.decide.Judge;
import dev.interlock.routes.decide.Situation;
import dev.interlock.routes.decide.Switches;
import dev.interlock.rules.gate.Verdict;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The last look before a task is sent: the kill switch, and the safety gate on the facts of this moment. */
public final class Checkpoint {
    private final Switches switches;
    private final Judge judge;
    private final Supplier<Situation> situation;
    private final InstantSource clock;

    public Checkpoint(Switches switches, Judge judge, Supplier<Situation> situation, InstantSource clock) {
        this.switches = switches;
        this.judge = judge;
        this.situation = situation;
        this.clock = clock;
    }

    /** Returns where nothing speaks against the delivery, and throws with every reason otherwise. */
    void pass(Delivery delivery) {
        if (switches.killed()) {
            throw new Withheld("The kill switch is on.");
        }
        Situation present = situation.get();
        Verdict verdict = judge.judge(alone(delivery), present.facts(), present.attempts(), clock.instant())
                .verdict();
        if (!verdict.approved()) {
            throw new Withheld(verdict.violations().stream()
                    .map(Violation::sentence)
                    .collect(Collectors.joining(" ", "Refused at dispatch: ", "")));
        }
    }

    private static Plan alone(Delivery delivery) {
        Plan plan = delivery.plan();
        Task task = delivery.task();
        Task independent = new Task(task.id(), task.action(), List.of(), task.estimatedCostMillis());
        return new Plan(
                plan.id(),
                plan.rootGoal(),
                plan.createdAt(),
                plan.version(),
                List.of(independent),
                plan.decisionTag(),
                plan.incident());
    }
}
