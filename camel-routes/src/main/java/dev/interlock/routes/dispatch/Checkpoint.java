package dev.interlock.routes.dispatch;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.plans.Judge;
import dev.interlock.routes.plans.Judge.Judgement;
import dev.interlock.routes.plans.Situation;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.routes.trail.Verdicts;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The last look before a task is sent: the kill switch, and the safety gate on the facts of this moment. */
public final class Checkpoint {
    private final Switches switches;
    private final Judge judge;
    private final Supplier<Situation> situation;
    private final Recorder recorder;
    private final Supplier<Moment> moment;

    public Checkpoint(
            Switches switches, Judge judge, Supplier<Situation> situation, Recorder recorder, Supplier<Moment> moment) {
        this.switches = switches;
        this.judge = judge;
        this.situation = situation;
        this.recorder = recorder;
        this.moment = moment;
    }

    /** Lets the delivery go where nothing speaks against it, and records and throws every reason otherwise. */
    Clearance pass(Delivery delivery) {
        stopIfKilled(delivery);
        Situation present = situation.get();
        Moment now = moment.get();
        Judgement judgement = judge.judge(alone(delivery), present.facts(), present.attempts(), now);
        List<Entry> rows = Verdicts.rows(
                delivery.origin(now.now(), present.rulebookHash()),
                delivery.plan(),
                delivery.task().id(),
                judgement);
        if (!judgement.verdict().approved()) {
            recorder.record(rows);
            throw new Withheld(judgement.verdict().violations().stream()
                    .map(Violation::sentence)
                    .collect(Collectors.joining(" ", "Refused at dispatch: ", "")));
        }
        return new Clearance(present.rulebookHash(), rows);
    }

    /**
     * To be asked once more right before a task leaves: recording may have taken its time. The stop ends what changes the world;
     * people are told, and figures read, all the same.
     */
    void stopIfKilled(Delivery delivery) {
        if (switches.killed() && delivery.task().action().type().changes()) {
            throw new Withheld("The kill switch is on.");
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
