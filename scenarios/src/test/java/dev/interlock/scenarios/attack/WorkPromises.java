package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.DeferJob;
import dev.interlock.rules.plan.Action.ShedJob;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Stopping work and holding it back: only what may be, and only where there is no time for better. */
final class WorkPromises {
    static final List<Promise> ALL = List.of(
            of(
                    ShedJob.class,
                    "SAFETY-401",
                    (shed, on) -> !(on.job().priority() <= on.judged().limit("sheddable-priority"))),
            of(ShedJob.class, "SAFETY-402", (shed, on) -> !on.job().preemptible()),
            new Promise(
                    "SAFETY-403",
                    judged -> !judged.urgent()
                            && judged.actions().anyMatch(action -> action.type().irreversible())),
            of(
                    DeferJob.class,
                    "SAFETY-404",
                    (defer, on) ->
                            !(on.job().finishedBy(defer.notBefore()) <= on.job().deadline())),
            of(
                    DeferJob.class,
                    "SAFETY-405",
                    (defer, on) -> on.job().running() || !on.job().deferrable()),
            of(
                    DeferJob.class,
                    "SAFETY-406",
                    (defer, on) -> on.judged().byModel()
                            && !(on.job().finishedBy(defer.notBefore())
                                            + on.judged().millis("deferral-reserve")
                                    <= on.job().deadline())),
            of(
                    DeferJob.class,
                    "SAFETY-407",
                    (defer, on) -> waitOfQueue(on).isEmpty()
                            && defer.notBefore()
                                    > on.job().submittedAt() + on.judged().millis("deferral")),
            of(DeferJob.class, "SAFETY-416", (defer, on) -> waitOfQueue(on).stream()
                    .anyMatch(millis -> defer.notBefore() > on.job().submittedAt() + millis)));

    record On(Job job, Judged judged) {}

    private WorkPromises() {}

    /** In milliseconds; empty where the job's queue has no limit of its own. */
    private static Optional<Long> waitOfQueue(On on) {
        return Optional.ofNullable(on.judged().limits().get(on.job().queue() + "-wait"))
                .filter(limit -> limit.unit().equals("wait"))
                .map(Limit::millis);
    }

    private static <A extends Action> Promise of(Class<A> kind, String rule, BiPredicate<A, On> broken) {
        return new Promise(rule, judged -> judged.each(kind).anyMatch(action -> judged.job(action.target())
                .filter(job -> broken.test(action, new On(job, judged)))
                .isPresent()));
    }
}
