package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchPlan;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a controller goes on its own, and what it records of it. */
final class ModesTest {
    @Test
    void in_act_the_answer_is_sent_and_why_tells_everything_about_it() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.aRackIsTooWarm();

            assertThat(shift.world.actions()).isNotEmpty().allSatisfy(action -> assertThat(action)
                    .isInstanceOf(Action.AdjustCooling.class));
            PlanEntry done = lastPlan(shift);
            assertThat(done.state()).isEqualTo(State.DONE);
            List<Recorded> why = shift.controller.audit().reader().why(done.planId());
            assertThat(why)
                    .extracting(recorded -> recorded.entry().getClass().getSimpleName())
                    .contains(
                            SampleEntry.class.getSimpleName(),
                            FiringEntry.class.getSimpleName(),
                            PlanEntry.class.getSimpleName(),
                            TaskEntry.class.getSimpleName(),
                            VerdictEntry.class.getSimpleName(),
                            EnvelopeEntry.class.getSimpleName(),
                            OutcomeEntry.class.getSimpleName());
            assertThat(why)
                    .allSatisfy(recorded -> assertThat(recorded.entry().origin().rulebookHash())
                            .isEqualTo(shift.room().view().rulebookHash()))
                    .allSatisfy(recorded -> assertThat(recorded.entry().origin().incident())
                            .isEqualTo(shift.incidents().get(0).id()));
            assertThat(shift.recorded(FiringEntry.class))
                    .filteredOn(firing -> done.planId().equals(firing.origin().decisionId()))
                    .extracting(FiringEntry::ruleId)
                    .contains("THERMAL-001", "HOLD-003", "HOLD-004", "ANSWER-THERMAL-001", "CHOOSE-001");
            assertThat(shift.recorded(SampleEntry.class))
                    .filteredOn(sample -> sample.deviceId().equals("rack-1"))
                    .last()
                    .satisfies(sample -> assertThat(sample.metrics()).contains("\"inlet_celsius\":28.5"));
            assertThat(shift.recorded(PlanEntry.class))
                    .extracting(PlanEntry::state)
                    .containsExactly(State.PROPOSED, State.RUNNING, State.DONE);
        }
    }

    @Test
    void in_observe_the_answer_is_withheld_and_says_so() {
        try (Shift shift = Shift.in(Mode.OBSERVE)) {
            shift.aRackIsTooWarm();

            assertThat(shift.world.asked()).isEmpty();
            assertThat(lastPlan(shift).state()).isEqualTo(State.WITHHELD);
            assertThat(lastPlan(shift).reason()).isEqualTo("The mode is 'observe': this is what would have been done.");
            assertThat(shift.recorded(VerdictEntry.class))
                    .extracting(VerdictEntry::approved)
                    .containsExactly(true);
            assertThat(shift.recorded(EnvelopeEntry.class)).isEmpty();
        }
    }

    @Test
    void in_approve_the_answer_waits_and_is_sent_when_a_person_confirms_it() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            assertThat(shift.world.asked()).isEmpty();
            Plan plan = shift.waiting();

            shift.room().act(new OperatorAct.Approve(plan.id()), "ada");

            assertThat(shift.world.asked()).hasSize(plan.tasks().size());
            assertThat(shift.recorded(VerdictEntry.class))
                    .filteredOn(verdict -> verdict.taskId() == null)
                    .as("judged when it was proposed, and again when it was confirmed")
                    .hasSize(2);
            assertThat(shift.recorded(OperatorActEntry.class))
                    .extracting(OperatorActEntry::operator, OperatorActEntry::subject)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("ada", plan.id().toString()));
            assertThat(lastPlan(shift).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void confirming_twice_is_answered_with_no_such_plan_and_sends_nothing_more() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            Plan plan = shift.waiting();
            shift.room().act(new OperatorAct.Approve(plan.id()), "ada");
            int asked = shift.world.asked().size();

            assertThatThrownBy(() -> shift.room().act(new OperatorAct.Approve(plan.id()), "bob"))
                    .isInstanceOf(NoSuchPlan.class)
                    .hasMessageContaining(plan.id().toString());
            assertThat(shift.world.asked()).hasSize(asked);
        }
    }

    @Test
    void a_person_who_turns_a_plan_down_is_obeyed_and_named() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();

            shift.room().act(new OperatorAct.Reject(shift.waiting().id(), "the door is open"), "ada");

            assertThat(lastPlan(shift).state()).isEqualTo(State.REFUSED);
            assertThat(lastPlan(shift).reason()).isEqualTo("ada turned it down: the door is open");
            shift.passSeconds(60);
            assertThat(shift.world.asked()).isEmpty();
            assertThat(shift.room().view().waiting()).isEmpty();
        }
    }

    @Test
    void what_the_world_no_longer_allows_is_refused_when_it_is_confirmed() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            Plan plan = shift.waiting();
            List.of("crac-1", "crac-2", "crac-3").forEach(shift.floor::fallsSilent);
            shift.passSeconds(60);

            shift.room().act(new OperatorAct.Approve(plan.id()), "ada");

            assertThat(shift.world.asked()).isEmpty();
            assertThat(lastPlan(shift).state()).isEqualTo(State.REFUSED);
            assertThat(lastPlan(shift).reason()).isEqualTo("It was confirmed, but the safety gate refuses it by now.");
        }
    }

    @Test
    void a_plan_that_nobody_confirmed_in_time_cannot_be_confirmed_any_more() {
        try (Shift shift = Shift.in(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            Plan plan = shift.waiting();

            shift.passSeconds(3700);

            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(entry -> entry.planId().equals(plan.id().toString()))
                    .last()
                    .satisfies(entry -> assertThat(entry.state()).isEqualTo(State.WITHHELD))
                    .satisfies(entry -> assertThat(entry.reason()).isEqualTo("No person confirmed it in time."));
            assertThatThrownBy(() -> shift.room().act(new OperatorAct.Approve(plan.id()), "ada"))
                    .isInstanceOf(NoSuchPlan.class);
            assertThat(shift.world.asked()).isEmpty();
        }
    }

    private static PlanEntry lastPlan(Shift shift) {
        List<PlanEntry> plans = shift.recorded(PlanEntry.class);
        return plans.get(plans.size() - 1);
    }
}
