package dev.interlock.routes.loop;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.interlock.routes.planning.PlanningCase;
import dev.interlock.routes.plans.Progress;
import dev.interlock.rules.plan.Plan;
import java.util.List;

/**
 * What is under way and must go on after a restart as if nothing had happened: plans with what became of their tasks,
 * plans that wait for a person or for telemetry to prove their effect, and what the planner was asked.
 *
 * @param cases written as {@code deliberations} by versions before
 */
record Work(
        List<Progress> progress,
        List<Plan> waiting,
        List<Plan> unproved,
        @JsonAlias("deliberations") List<PlanningCase> cases) {
    Work {
        progress = List.copyOf(progress);
        waiting = List.copyOf(waiting);
        unproved = List.copyOf(unproved);
        cases = List.copyOf(cases);
    }

    static Work none() {
        return new Work(List.of(), List.of(), List.of(), List.of());
    }
}
