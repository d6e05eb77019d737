package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.plan.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    @Test
    void a_plan_comes_back_as_it_went_out() {
        Task read = new Task("look", new Action.GetThermalStatus("zone-1"), List.of(), 500);
        Task cool = new Task(
                "cool",
                new Action.AdjustCooling("crac-1", 18, 80),
                List.of("look"),
                1500,
                Optional.of(new When("look", "max_inlet_celsius", When.Test.ABOVE, "27")));
        Plan plan = new Plan(
                new UUID(1, 2),
                "cool zone 1",
                Instant.parse("2026-01-05T00:00:00Z"),
                3,
                List.of(read, cool),
                DecisionTag.LLM_DECISION,
                "zone-1@0");

        assertThat(StrictJson.parse(StrictJson.write(PlanJson.write(plan)))
                        .then(node -> PlanJson.read(node, DecisionTag.LLM_DECISION, "zone-1@0"))
                        .orThrow())
                .isEqualTo(plan);
    }

    @Test
    void everything_that_is_wrong_with_a_plan_is_said_at_once() {
        assertThat(reasons("""
                {"plan_id": "7", "root_goal": "", "created_at": "yesterday", "tasks": [
                  {"task_id": "a", "type": "open_doors", "target": "zone-1"},
                  {"task_id": "b", "type": "shed_job", "target": "job-1", "assigned_to": "LogAgent"},
                  {"task_id": "c", "type": "shed_job", "target": "job-1", "estimated_cost_ms": -1, "extra": 1}]}
                """))
                .anySatisfy(reason -> assertThat(reason).contains("plan_id", "Give a UUID"))
                .anySatisfy(reason -> assertThat(reason).contains("root_goal"))
                .anySatisfy(reason -> assertThat(reason).contains("created_at", "yesterday"))
                .anySatisfy(reason -> assertThat(reason).contains("no action 'open_doors'"))
                .anySatisfy(reason -> assertThat(reason).contains("done by ActionAgent, not by 'LogAgent'"))
                .anySatisfy(reason -> assertThat(reason).contains("'estimated_cost_ms' = -1"))
                .anySatisfy(reason -> assertThat(reason).contains("extra"));
    }

    @Test
    void what_is_wrong_between_the_tasks_is_said_with_the_cycle() {
        assertThat(reasons("""
                {"plan_id": "00000000-0000-0000-0000-000000000001", "root_goal": "g", "created_at": "2026-01-05T00:00:00Z",
                 "tasks": [
                  {"task_id": "a", "type": "shed_job", "target": "job-1", "dependencies": ["b", "z"]},
                  {"task_id": "b", "type": "shed_job", "target": "job-2", "dependencies": ["a"]},
                  {"task_id": "b", "type": "shed_job", "target": "job-3",
                   "when": {"task": "a", "field": "value", "is": "above", "value": 3}}]}
                """))
                .contains(
                        "Tasks wait for each other: a -> b -> a. Remove one of these dependencies.",
                        "Task id 'b' is used more than once. Give each its own.",
                        "Task 'a' waits for 'z', which the plan does not contain. Maybe it was renamed.",
                        "Task 'b' has a 'when' on a task that is no read among its dependencies. Name one that is.");
    }

    @Test
    void a_plan_that_is_far_too_large_is_refused_unread() {
        String tasks = "{\"task_id\":\"a\",\"type\":\"open_doors\",\"target\":\"x\"},".repeat(10_000);
        assertThat(StrictJson.parse("[" + tasks + "{}]").then(TaskJson::readAll).reasons())
                .containsExactly("The plan has 10001 tasks, more than 256. Make it smaller.");
    }

    private static List<String> reasons(String json) {
        return StrictJson.parse(json)
                .then(node -> PlanJson.read(node, DecisionTag.LLM_DECISION, "incident"))
                .reasons();
    }
}
