package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of tasks between the gate's word and the agent's answer. */
final class DispatchTest {
    private static final List<String> UNITS = List.of("crac-1", "crac-2", "crac-3");

    @Trials(fault = "a device falls silent between the verdict on a plan and its next task", whole = 5)
    void
            a_task_whose_device_fell_silent_since_it_was_approved_is_not_sent_and_the_plan_fails_with_the_gates_sentence() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.answering((effect, action) -> {
                // While the first task is carried out, a minute passes and nothing more is heard of any unit.
                shift.clock.pass(Duration.ofSeconds(60));
                UNITS.forEach(shift.floor::fallsSilent);
                return Hands.done();
            });
            shift.aRackIsTooWarm();

            assertThat(shift.world.asked()).hasSize(1);
            assertThat(shift.recorded(EnvelopeEntry.class))
                    .filteredOn(envelope -> envelope.taskId().startsWith("adjust_cooling"))
                    .hasSize(1);
            assertThat(shift.recorded(VerdictEntry.class))
                    .filteredOn(verdict -> verdict.taskId() != null && !verdict.approved())
                    .isNotEmpty();
            assertThat(shift.recorded(ViolationEntry.class))
                    .extracting(ViolationEntry::ruleId)
                    .contains("SAFETY-506");
            shift.passSeconds(30);
            assertThat(shift.world.asked()).hasSize(1);
            assertThat(plans(shift))
                    .filteredOn(plan -> plan.state() == State.FAILED)
                    .first()
                    .satisfies(
                            plan -> assertThat(plan.reason())
                                    .startsWith(
                                            "Task 'adjust_cooling-2' failed: Refused at dispatch: Nothing was heard of crac-2"));
        }
    }

    @Test
    void a_plan_that_the_gate_refuses_reports_refused_with_every_sentence() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            Plan proposed = shift.waiting();
            UNITS.forEach(shift.floor::fallsSilent);
            shift.passSeconds(60);
            shift.room().act(new OperatorAct.Approve(proposed.id()), "ada");

            assertThat(shift.world.asked()).isEmpty();
            assertThat(plans(shift))
                    .filteredOn(plan -> "colder-air".equals(plan.remedy()))
                    .last()
                    .satisfies(plan -> assertThat(plan.state()).isEqualTo(State.REFUSED));
            assertThat(shift.recorded(ViolationEntry.class))
                    .filteredOn(violation -> violation.ruleId().equals("SAFETY-506"))
                    .extracting(ViolationEntry::sentence)
                    .contains(
                            "Nothing was heard of crac-1 for more than 30.0 s. Wait until it reports, or choose another.");
        }
    }

    @Test
    void an_agent_that_fails_is_asked_two_more_times_with_a_growing_rest_and_then_the_plan_has_failed() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.failing("The bus to the unit is down.");
            shift.aRackIsTooWarm();
            shift.passSeconds(30);

            String first = plans(shift).get(0).planId();
            assertThat(shift.recorded(OutcomeEntry.class))
                    .filteredOn(outcome -> outcome.planId().equals(first))
                    .filteredOn(outcome -> outcome.taskId().equals("adjust_cooling-1"))
                    .extracting(OutcomeEntry::tryNumber)
                    .containsExactly(1, 2, 3);
            assertThat(lastStateOf(first, shift).state()).isEqualTo(State.FAILED);
            assertThat(lastStateOf(first, shift).reason())
                    .contains("Task 'adjust_cooling-1' failed: The bus to the unit is down.");
        }
    }

    @Test
    void a_try_is_repeated_only_after_its_rest() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.failing("The bus to the unit is down.");
            shift.floor.inlet("rack-1", 28.5);
            while (shift.world.asked().isEmpty()) {
                shift.passSeconds(1);
            }
            shift.world.asked().clear();

            shift.clock.pass(Duration.ofMillis(900));
            shift.tick();
            int before = shift.world.asked().size();
            shift.clock.pass(Duration.ofMillis(700));
            shift.tick();

            assertThat(before).isZero();
            assertThat(shift.world.asked()).isNotEmpty();
        }
    }

    @Test
    void a_world_that_throws_is_an_outcome_in_words() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.answering((effect, action) -> {
                throw new IllegalStateException("no route to host");
            });
            shift.aRackIsTooWarm();
            shift.passSeconds(30);

            String first = plans(shift).get(0).planId();
            assertThat(shift.recorded(OutcomeEntry.class))
                    .first()
                    .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(OutcomeEntry.Status.FAIL))
                    .satisfies(outcome -> assertThat(outcome.meta())
                            .contains("The world failed with IllegalStateException: no route to host."));
            assertThat(lastStateOf(first, shift).state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void an_outcome_tells_how_long_it_took_and_is_counted() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.answering((effect, action) -> {
                shift.clock.pass(Duration.ofMillis(480));
                return Hands.done();
            });
            shift.aRackIsTooWarm();

            assertThat(shift.recorded(OutcomeEntry.class))
                    .extracting(OutcomeEntry::tookMs)
                    .containsExactly(480L, 480L, 480L);
            assertThat(shift.controller.meters().total(Metric.TASKS)).isEqualTo(3);
            assertThat(shift.controller.meters().exposition()).contains("interlock_verdict_latency_seconds_count 1");
        }
    }

    @Test
    void the_kill_switch_stops_what_is_under_way_and_everything_after_it() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.answering((effect, action) -> {
                if (shift.world.asked().size() == 1) {
                    shift.room().stop("ada").join();
                }
                return Hands.done();
            });
            shift.aRackIsTooWarm();
            shift.passSeconds(120);

            assertThat(shift.world.asked())
                    .as("the one that was with its agent already")
                    .hasSize(1);
            assertThat(shift.recorded(OutcomeEntry.class))
                    .extracting(OutcomeEntry::status)
                    .contains(OutcomeEntry.Status.OK);
            assertThat(plans(shift))
                    .filteredOn(plan -> plan.state() == State.WITHHELD)
                    .first()
                    .satisfies(plan -> assertThat(plan.reason()).isEqualTo("The kill switch was thrown."));

            shift.room().release("ada");
            shift.passSeconds(5);
            assertThat(shift.world.asked())
                    .as("what was given up does not come back when the switch is released")
                    .hasSize(1);
        }
    }

    @Test
    void under_the_kill_switch_a_confirmed_plan_is_withheld() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            shift.room().stop("ada").join();

            shift.room().act(new OperatorAct.Approve(shift.waiting().id()), "bob");

            assertThat(shift.world.asked()).isEmpty();
            assertThat(plans(shift)).last().satisfies(plan -> assertThat(plan.state())
                    .isEqualTo(State.WITHHELD));
        }
    }

    @Test
    void an_answer_that_comes_after_its_plan_has_ended_is_recorded_all_the_same() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.answering((effect, action) -> {
                if (shift.world.asked().size() == 1) {
                    shift.room().stop("ada").join();
                }
                return new AgentResult(AgentResult.Status.OK, java.util.Map.of("late", true), java.util.Map.of());
            });
            shift.aRackIsTooWarm();

            assertThat(shift.recorded(OutcomeEntry.class))
                    .filteredOn(outcome -> outcome.result().contains("late"))
                    .hasSize(1);
        }
    }

    @Test
    void an_agent_that_never_answers_is_recorded_as_a_timeout() {
        Map<String, String> silence = Map.of(
                "interlock.dispatch", "seda:dispatch?concurrentConsumers=9&pollTimeout=100",
                "agent.action", "seda:silence?timeout=600000");
        try (Shift shift = Shift.on(AuditSettings.inMemory(), Mode.ACT, new NoModel(), silence)) {
            shift.aRackIsTooWarm();
            for (int attempt = 1; attempt <= 3; attempt++) {
                int tries = attempt;
                until(() -> times(shift.recorded(EnvelopeEntry.class), EnvelopeEntry::taskId) >= tries);
                // it is waited for from when the room hears that it was sent, which is not when it is recorded
                until(() -> {
                    shift.passSeconds(10);
                    return times(shift.recorded(OutcomeEntry.class), OutcomeEntry::taskId) >= tries;
                });
            }

            String first = plans(shift).get(0).planId();
            assertThat(shift.recorded(OutcomeEntry.class))
                    .filteredOn(outcome -> outcome.planId().equals(first))
                    .filteredOn(outcome -> outcome.taskId().equals("adjust_cooling-1"))
                    .extracting(OutcomeEntry::status, OutcomeEntry::tryNumber)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(OutcomeEntry.Status.TIMEOUT, 1),
                            org.assertj.core.groups.Tuple.tuple(OutcomeEntry.Status.TIMEOUT, 2),
                            org.assertj.core.groups.Tuple.tuple(OutcomeEntry.Status.TIMEOUT, 3));
            assertThat(lastStateOf(first, shift).reason()).contains("its agent did not answer in time.");
        }
    }

    private static <T> long times(List<T> entries, Function<T, String> task) {
        return entries.stream().map(task).filter("adjust_cooling-1"::equals).count();
    }

    private static List<PlanEntry> plans(Shift shift) {
        return shift.recorded(PlanEntry.class);
    }

    private static PlanEntry lastStateOf(String plan, Shift shift) {
        List<PlanEntry> states = plans(shift).stream()
                .filter(entry -> entry.planId().equals(plan))
                .toList();
        return states.get(states.size() - 1);
    }
}
