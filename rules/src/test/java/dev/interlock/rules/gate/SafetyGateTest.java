package dev.interlock.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.plan.TaskGraph;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyGateTest {
    private static final Path SMALL = Path.of("src/test/rulebooks/small");
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Device UNIT = new Device(
            "crac-1",
            DeviceKind.COOLING_UNIT,
            "zone-1",
            "",
            Map.of(Rating.MIN_SETPOINT_CELSIUS, 14.0, Rating.MAX_SETPOINT_CELSIUS, 27.0));
    private static final Inventory INVENTORY = new Inventory(List.of(UNIT));
    private static final Facts FACTS = Facts.of(
            List.of(DeviceKinds.delivered()
                    .fact(new Sample("crac-1", NOW, Sample.Status.OK, Map.of("running", 1.0)), UNIT, null)),
            List.of());

    private final SafetyGate gate = SafetyGate.of(
            Rulebook.load(RulebookSource.of(SMALL, Optional.empty())).orThrow(), INVENTORY);

    @Test
    void a_plan_is_refused_with_every_reason_by_task_and_then_by_rule() {
        Verdict verdict = judge(plan(adjust("b", 40), adjust("a", 41), adjust("c", 20)));
        assertThat(verdict.approved()).isFalse();
        assertThat(verdict.violations()).extracting(Violation::task).containsExactly("a", "b");
    }

    @Test
    void what_was_added_to_a_list_of_attempts_counts_the_next_time() {
        SafetyGate delivered = SafetyGate.of(
                Rulebook.load(RulebookSource.of(Path.of("rulebooks"), Optional.empty()))
                        .orThrow(),
                INVENTORY);
        Plan plan = plan(adjust("a", 20));
        List<Attempt> past = new ArrayList<>();
        assertThat(rules(delivered.judge(plan, FACTS, past, NOW))).doesNotContain("SAFETY-109");

        past.add(Attempt.of(plan, "zone-1", Attempt.MODEL_PLAN, List.of(), NOW.toEpochMilli())
                .now(Attempt.State.DONE, NOW.toEpochMilli()));
        assertThat(rules(delivered.judge(plan, FACTS, past, NOW))).contains("SAFETY-109");
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::rule).toList();
    }

    @Test
    void a_plan_that_was_refused_leaves_nothing_behind() {
        judge(plan(adjust("a", 40)));
        assertThat(judge(plan(adjust("a", 20))).approved()).isTrue();
        assertThat(judge(plan(adjust("a", 40))).violations()).hasSize(1);
    }

    @Test
    void without_a_fact_that_proves_it_safe_a_task_is_refused() {
        assertThat(gate.judge(plan(adjust("a", 20)), Facts.of(List.of(), List.of()), List.of(), NOW)
                        .approved())
                .isFalse();
        assertThat(judge(plan(adjust("a", Double.NaN))).approved()).isFalse();
        assertThat(judge(plan(adjust("a", 20))).approved()).isTrue();
    }

    @Test
    void a_missing_rating_refuses_however_often_it_is_asked() {
        Device unrated = new Device("crac-1", DeviceKind.COOLING_UNIT, "zone-1", "", Map.of());
        Facts facts = Facts.of(
                List.of(DeviceKinds.delivered()
                        .fact(new Sample("crac-1", NOW, Sample.Status.OK, Map.of()), unrated, null)),
                List.of());
        for (int time = 0; time < 200; time++) {
            assertThat(gate.judge(plan(adjust("a", 20)), facts, List.of(), NOW).approved())
                    .as("the %dth time", time)
                    .isFalse();
        }
    }

    @Test
    void an_exception_in_the_gate_refuses_the_plan_and_the_next_one_is_judged_again(@TempDir Path site)
            throws IOException {
        Files.createDirectories(site.resolve("safety"));
        Files.writeString(site.resolve("safety/poison.drl"), """
                package dev.interlock.rulebook;
                import dev.interlock.rules.plan.*;
                import dev.interlock.rules.gate.*;
                rule "A task without a number for a name" @id("SAFETY-999")
                when
                    $task : Task( Integer.parseInt( id ) < 0 )
                then
                    insert( Objection.to( $task, "It is below zero." ) );
                end
                """);
        SafetyGate broken = SafetyGate.of(
                Rulebook.load(RulebookSource.of(SMALL, Optional.of(site))).orThrow(), INVENTORY);

        assertThat(broken.judge(plan(adjust("a", 20)), FACTS, List.of(), NOW).violations())
                .extracting(Violation::rule)
                .containsExactly(SafetyGate.FAILED);
        assertThat(broken.judge(plan(adjust("7", 20)), FACTS, List.of(), NOW).approved())
                .isTrue();
    }

    @Test
    void a_rule_that_types_its_id_as_rules_did_before_refuses_with_the_id_that_is_its_own(@TempDir Path site)
            throws IOException {
        Files.createDirectories(site.resolve("safety"));
        Files.writeString(site.resolve("safety/old.drl"), """
                package dev.interlock.rulebook;
                import dev.interlock.rules.plan.*;
                import dev.interlock.rules.plan.Action.*;
                import dev.interlock.rules.gate.*;
                rule "An alert is refused" @id("SAFETY-901")
                when
                    $task : Task( $action : action )
                    AdjustCooling( $unit : target ) from $action
                then
                    insert( Violation.of( $task, "SAFETY-109", "Nobody may touch " + $unit + "." ) );
                end
                rule "A plan is refused" @id("SAFETY-902")
                when
                    Plan()
                then
                    insert( new Violation( "SAFETY-902", "", "No plan at all." ) );
                end
                """);
        SafetyGate old = SafetyGate.of(
                Rulebook.load(RulebookSource.of(SMALL, Optional.of(site))).orThrow(), INVENTORY);

        assertThat(old.judge(plan(adjust("a", 20)), FACTS, List.of(), NOW).violations())
                .containsExactly(
                        new Violation("SAFETY-902", "", "No plan at all."),
                        new Violation("SAFETY-901", "a", "Nobody may touch crac-1."));
    }

    @Test
    void tasks_that_share_an_action_are_refused_each() {
        Action shared = new Action.AdjustCooling("crac-1", 40, 60);
        Task first = new Task("a", shared, List.of(), 1000);
        Task second = new Task("b", shared, List.of(), 1000);

        assertThat(judge(plan(first, second)).violations())
                .extracting(Violation::task)
                .containsExactly("a", "b");
    }

    @Test
    void a_plan_too_large_to_be_judged_is_refused() {
        Task[] tasks = IntStream.rangeClosed(0, TaskGraph.MOST_TASKS)
                .mapToObj(each -> adjust("task-" + each, 20))
                .toArray(Task[]::new);
        assertThat(judge(plan(tasks)).violations()).extracting(Violation::rule).containsExactly(SafetyGate.TOO_LARGE);
    }

    @Test
    void the_shape_of_a_plan_is_stated_as_facts() {
        assertThat(PlanShape.facts(plan(task("a", "c"), task("b", "a"), task("c", "b"), task("d", "z"), task("d"))))
                .contains(
                        new Cycle("a -> c -> b -> a"),
                        new Dangling("d", "z"),
                        new Duplicate("d"),
                        new Unordered("a", "d"))
                .doesNotContain(new Unordered("a", "b"))
                .filteredOn(Cycle.class::isInstance)
                .hasSize(1);
        assertThat(PlanShape.facts(plan(task("a"), task("b", "a"), task("c", "b"))))
                .isEmpty();
        assertThat(PlanShape.facts(plan(task("a", "a")))).containsExactly(new Cycle("a -> a"));
    }

    private Verdict judge(Plan plan) {
        return gate.judge(plan, FACTS, List.of(), NOW);
    }

    private static Task adjust(String id, double setpoint) {
        return new Task(id, new Action.AdjustCooling("crac-1", setpoint, 60), List.of(), 1000);
    }

    private static Task task(String id, String... dependencies) {
        return new Task(id, new Action.ShedJob("job-1"), List.of(dependencies), 1000);
    }

    private static Plan plan(Task... tasks) {
        return new Plan(new UUID(0, 1), "a test", NOW, 1, List.of(tasks), DecisionTag.LLM_DECISION, "");
    }
}
