package dev.interlock.routes.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Finding;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PlanningCaseUndoTest {
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void only_the_latest_plan_is_taken_back_its_last_change_first() {
        PlanningCase first = carriedOut(PlanningCase.on(new Escalation("zone-1@0", "zone-1", "why", 0), NOW), "crac-1");
        PlanningCase second = carriedOut(first.replanned(NOW).nextRound(NOW), "crac-2", "crac-3");

        assertThat(second.findings()).hasSize(3);
        assertThat(second.inverses())
                .containsExactly(
                        new Action.AdjustCooling("crac-3", 18, 90), new Action.AdjustCooling("crac-2", 18, 90));
        assertThat(first.inverses()).containsExactly(new Action.AdjustCooling("crac-1", 18, 90));
    }

    private static PlanningCase carriedOut(PlanningCase planningCase, String... units) {
        List<Action.AdjustCooling> actions = List.of(units).stream()
                .map(unit -> new Action.AdjustCooling(unit, 20, 70))
                .toList();
        List<Task> tasks = actions.stream()
                .map(action -> new Task(action.target(), action, List.of(), 1000))
                .toList();
        Plan plan = new Plan(
                new UUID(0, planningCase.round()), "cool", NOW, 1, tasks, DecisionTag.LLM_DECISION, "zone-1@0");
        Map<String, Object> out = Map.of("before", Map.of("setpoint_celsius", 18.0, "fan_percent", 90.0));
        return planningCase
                .proposed(plan, NOW)
                .committed(1, Set.of(), NOW)
                .found(actions.stream()
                        .map(action -> new Finding(action.target(), action, out, ""))
                        .toList());
    }
}
