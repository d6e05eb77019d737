package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.ResumeJob;
import dev.interlock.rules.plan.Action.SuspendJob;
import java.util.List;
import java.util.function.BiPredicate;

/** Standing still: only what runs, may and can wait; going on: only where heat and power have room, or time is short. */
final class SuspensionPromises {
    static final List<Promise> ALL = List.of(
            suspended("SAFETY-408", (job, judged) -> !job.running()),
            suspended("SAFETY-409", (job, judged) -> !job.preemptible()),
            suspended(
                    "SAFETY-410", (job, judged) -> !(spareSeconds(job, judged) >= judged.limit("suspended-too-long"))),
            new Promise("SAFETY-411", judged -> judged.each(SuspendJob.class)
                    .anyMatch(suspend -> judged.doneWithin(judged.millis("opposite-cool-down"))
                            .anyMatch(new ResumeJob(suspend.target())::equals))),
            resumed("SAFETY-412", (job, judged) -> !job.suspended()),
            new Promise("SAFETY-413", SuspensionPromises::isBeyondTheBudget),
            resumed("SAFETY-414", (job, judged) -> judged.rack(job.rack())
                    .filter(rack -> rack.inletCelsius() <= judged.exit("inlet-above-recommended"))
                    .isEmpty()),
            new Promise(
                    "SAFETY-415",
                    judged -> judged.actions()
                                    .filter(action -> action instanceof SuspendJob || action instanceof ResumeJob)
                                    .count()
                            > judged.limit("suspensions-per-plan")));

    private SuspensionPromises() {}

    private static double spareSeconds(Job job, Judged judged) {
        return (job.deadline() - judged.now()) / 1000.0 - job.remainingSeconds();
    }

    private static boolean isBeyondTheBudget(Judged judged) {
        List<Job> comers = judged.each(ResumeJob.class)
                .flatMap(resume -> judged.job(resume.target()).stream())
                .toList();
        double more = comers.stream()
                .mapToDouble(job -> judged.mostWatts(job, job.rack()))
                .sum();
        return comers.stream().anyMatch(job -> spareSeconds(job, judged) > judged.exit("suspended-too-long"))
                && judged.all(Facility.class)
                        .filter(each -> Judged.allowedWatts(each) > 0)
                        .anyMatch(each -> !(each.totalWatts() + more * each.totalWatts() / each.itWatts()
                                <= Judged.allowedWatts(each) * judged.limit("resume-work-step")));
    }

    private static Promise suspended(String rule, BiPredicate<Job, Judged> broken) {
        return of(SuspendJob.class, rule, broken);
    }

    private static Promise resumed(String rule, BiPredicate<Job, Judged> broken) {
        return of(ResumeJob.class, rule, broken);
    }

    private static <A extends Action> Promise of(Class<A> kind, String rule, BiPredicate<Job, Judged> broken) {
        return new Promise(rule, judged -> judged.each(kind).anyMatch(action -> judged.job(action.target())
                .filter(job -> broken.test(job, judged))
                .isPresent()));
    }
}
