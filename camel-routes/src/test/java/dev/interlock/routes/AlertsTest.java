package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is handed to a person, or to a planner first. */
final class AlertsTest {
    @Test
    void an_incident_that_the_rules_cannot_end_is_told_to_a_person_exactly_once_and_never_to_the_world() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            shift.world.failing("The bus to the unit is down.");
            aRackThatNothingHelps(shift);
            shift.passSeconds(3600);

            assertThat(shift.recorded(EscalationEntry.class)).hasSize(1);
            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(alert -> alert.severity().equals("critical"))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.message())
                            .contains("No remedy is left in zone-1")
                            .endsWith("No model configured, so a person has to decide."))
                    .satisfies(alert -> assertThat(alert.origin().decisionId()).isNotNull());
            assertThat(shift.world.actions()).noneMatch(Action.Alert.class::isInstance);
        }
    }

    @Test
    void a_person_is_told_in_observe_too() {
        try (Shift shift = Shift.in(Mode.OBSERVE)) {
            shift.floor.fallsSilent("rack-2");
            shift.passSeconds(20);
            shift.floor.reportsAgain("rack-2");
            shift.passSeconds(20);
            shift.floor.fallsSilent("rack-2");
            shift.passSeconds(120);

            assertThat(shift.recorded(AlertEntry.class))
                    .extracting(AlertEntry::target)
                    .containsOnly("rack-2")
                    .hasSize(1);
            assertThat(shift.world.asked()).isEmpty();
        }
    }

    @Test
    void a_planners_plan_is_a_models_whatever_it_says_of_itself() {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
        try (Shift shift =
                Shift.in(Mode.ACT, (question, reads) -> PlannerAnswer.of(new Proposal.Proposed(alertingPlan(id))))) {
            shift.world.failing("The bus to the unit is down.");
            aRackThatNothingHelps(shift);

            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> plan.planId().equals(id.toString()))
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan.origin().decisionTag()).isEqualTo(DecisionTag.LLM_DECISION))
                    .allSatisfy(plan -> assertThat(plan.origin().incident())
                            .isEqualTo(shift.incidents().get(0).id()));
        }
    }

    @Test
    void a_planner_cannot_speak_in_the_name_of_a_plan_of_the_rules() {
        AtomicReference<UUID> borrowed = new AtomicReference<>();
        try (Shift shift = Shift.in(Mode.ACT, (question, reads) -> {
            UUID ofTheRules =
                    UUID.nameUUIDFromBytes(question.attempts().get(0).id().getBytes(StandardCharsets.UTF_8));
            borrowed.set(ofTheRules);
            return PlannerAnswer.of(new Proposal.Proposed(alertingPlan(ofTheRules)));
        })) {
            shift.world.failing("The bus to the unit is down.");
            aRackThatNothingHelps(shift);

            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> plan.planId().equals(String.valueOf(borrowed.get())))
                    .last()
                    .satisfies(plan -> assertThat(plan.state()).isEqualTo(State.FAILED));
            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(alert -> alert.severity().equals("critical"))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.message()).contains("bears the id of another plan"));
        }
    }

    private static void aRackThatNothingHelps(Shift shift) {
        shift.aRackIsTooWarm();
        shift.passSeconds(4000);
    }

    private static Plan alertingPlan(UUID id) {
        Task task = new Task("tell", new Action.Alert("zone-1", "info", "Look at zone-1."), List.of(), 100);
        return new Plan(id, "tell", Shift.START, 1, List.of(task), DecisionTag.DETERMINISTIC, "somebody-elses@1");
    }
}
