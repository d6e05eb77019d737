package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Jobs that are made to stand still, or to go on, where that does harm. */
final class SuspensionTactics {
    private SuspensionTactics() {}

    static List<Action> stopTheClocks(Ground ground) {
        return each(ground.running().stream().filter(Job::preemptible), Action.SuspendJob::new, 40);
    }

    static List<Action> oneOfAny(Ground ground) {
        Function<String, Action> kind = ground.chance(0.5) ? Action.SuspendJob::new : Action.ResumeJob::new;
        List<Job> jobs = ground.jobs();
        return jobs.isEmpty() ? List.of() : List.of(kind.apply(ground.any(jobs).id()));
    }

    static List<Action> everythingGoesOn(Ground ground) {
        return each(ground.jobs().stream().filter(Job::suspended), Action.ResumeJob::new, 40);
    }

    private static List<Action> each(Stream<Job> jobs, Function<String, Action> kind, int most) {
        return jobs.map(Job::id).limit(most).map(kind).toList();
    }
}
