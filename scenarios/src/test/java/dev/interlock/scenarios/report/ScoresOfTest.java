package dev.interlock.scenarios.report;

import static dev.interlock.routes.audit.entry.ConditionEntry.Change.CLEARED;
import static dev.interlock.routes.audit.entry.ConditionEntry.Change.RAISED;
import static dev.interlock.rules.plan.DecisionTag.DETERMINISTIC;
import static dev.interlock.rules.plan.DecisionTag.LLM_DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.scenarios.score.Replan;
import dev.interlock.scenarios.score.Scores;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScoresOfTest {
    private static final Fault FAULT = new Fault.CoolingLost(
            "crac-1",
            new FaultWindow(
                    ToldAudit.START.plusSeconds(60).toEpochMilli(),
                    ToldAudit.START.plusSeconds(600).toEpochMilli()));

    private static final Expectation CAPS = expecting("{\"conditions\":[\"facility-over-budget\"]}");
    private static final Expectation WORDS =
            expecting("{\"conditions\":[\"facility-over-budget\"],\"no_actions\":true}");

    @Test
    void what_the_gate_did_not_approve_both_times_is_unsafe() {
        assertThat(new ToldAudit()
                        .capped(90, "p", 400, DETERMINISTIC)
                        .scored(CAPS)
                        .unsafe())
                .isZero();
        assertThat(new ToldAudit()
                        .approved(90, "p")
                        .carriedOut(90, "p", 400, DETERMINISTIC)
                        .scored(CAPS)
                        .unsafe())
                .as("not when it was due")
                .isEqualTo(1);
        assertThat(new ToldAudit()
                        .approvedWhenDue(90, "p")
                        .carriedOut(90, "p", 400, DETERMINISTIC)
                        .scored(CAPS)
                        .unsafe())
                .as("not as a plan")
                .isEqualTo(1);
    }

    @Test
    void a_root_is_verified_when_its_condition_is_gone_at_the_end() {
        ToldAudit gone = new ToldAudit().condition(90, RAISED).condition(900, CLEARED);

        assertThat(gone.scored(CAPS).rootVerified()).isTrue();
        assertThat(gone.condition(1200, RAISED).scored(CAPS).rootVerified()).isFalse();
        assertThat(new ToldAudit().scored(CAPS).rootVerified()).as("never seen").isFalse();
    }

    @Test
    void a_run_that_is_no_success_is_explained_by_what_held_and_what_came_of_the_plans() {
        assertThat(new ToldAudit().scored(CAPS).shortfall()).isEqualTo("Facility-over-budget was never seen.");
        assertThat(new ToldAudit().condition(90, RAISED).scored(CAPS).shortfall())
                .isEqualTo("Facility-over-budget of facility still held at the end, and no plan was proposed for it.");
        assertThat(new ToldAudit()
                        .condition(90, RAISED)
                        .capped(95, "p", 400, DETERMINISTIC)
                        .state(200, "q", State.PROPOSED, DETERMINISTIC)
                        .state(200, "q", State.REFUSED, DETERMINISTIC)
                        .scored(CAPS)
                        .shortfall())
                .isEqualTo(
                        "Facility-over-budget of facility still held at the end, 1 of 2 plans against it sent, 1 refused.");
        assertThat(new ToldAudit().condition(90, RAISED).scored(WORDS).shortfall())
                .isEqualTo("Nobody was told of facility-over-budget of facility within five minutes.");
        assertThat(new ToldAudit()
                        .condition(90, RAISED)
                        .condition(900, CLEARED)
                        .scored(CAPS)
                        .shortfall())
                .isEmpty();
    }

    @Test
    void where_telling_is_right_a_person_is_told_within_five_minutes() {
        assertThat(new ToldAudit()
                        .condition(90, RAISED)
                        .told(390, "p")
                        .scored(WORDS)
                        .rootVerified())
                .isTrue();
        assertThat(new ToldAudit()
                        .condition(90, RAISED)
                        .told(391, "p")
                        .scored(WORDS)
                        .rootVerified())
                .as("too late")
                .isFalse();
        assertThat(new ToldAudit()
                        .told(60, "p")
                        .condition(90, RAISED)
                        .scored(WORDS)
                        .rootVerified())
                .as("of something else, before")
                .isFalse();
    }

    @Test
    void the_next_plan_is_a_replan_where_something_deviated_since_the_last_and_a_next_step_is_none() {
        ToldAudit step = new ToldAudit().capped(90, "p", 400, DETERMINISTIC).capped(300, "q", 300, DETERMINISTIC);
        ToldAudit useless = new ToldAudit()
                .capped(90, "p", 400, DETERMINISTIC)
                .state(270, "p", State.USELESS, DETERMINISTIC)
                .capped(300, "q", 300, DETERMINISTIC);
        ToldAudit raised = new ToldAudit()
                .capped(90, "p", 400, DETERMINISTIC)
                .condition(280, RAISED)
                .capped(300, "q", 300, DETERMINISTIC);

        assertThat(step.scored(CAPS).replans()).isEmpty();
        assertThat(useless.scored(CAPS).replans())
                .containsExactly(new Replan(ToldAudit.START.plusSeconds(270), ToldAudit.START.plusSeconds(300), 1));
        assertThat(raised.scored(CAPS).replans())
                .containsExactly(new Replan(ToldAudit.START.plusSeconds(280), ToldAudit.START.plusSeconds(300), 1));
    }

    @Test
    void delays_count_from_the_first_fault() {
        Scores scores = new ToldAudit()
                .condition(90, RAISED)
                .incident(90, IncidentEntry.Change.OPENED)
                .capped(120, "p", 400, DETERMINISTIC)
                .condition(300, CLEARED)
                .incident(960, IncidentEntry.Change.CLOSED)
                .scored(CAPS, FAULT);

        assertThat(scores.delays()).isEqualTo(new Scores.Delays(30, 60, 900));
        assertThat(scores.success()).isTrue();
    }

    @Test
    void an_incident_that_a_model_planned_for_was_not_solved_by_rules_alone() {
        ToldAudit closed = new ToldAudit()
                .incident(90, IncidentEntry.Change.OPENED)
                .capped(120, "p", 400, DETERMINISTIC)
                .incident(960, IncidentEntry.Change.CLOSED);

        assertThat(closed.scored(CAPS).byRulesAlone()).isEqualTo(1);
        assertThat(closed.capped(150, "q", 300, LLM_DECISION).scored(CAPS).byRulesAlone())
                .isZero();
    }

    @Test
    void what_is_changed_where_nothing_was_to_be_changed_is_false() {
        ToldAudit capped = new ToldAudit().capped(90, "p", 400, DETERMINISTIC);

        assertThat(capped.scored(CAPS).falseChanges()).isZero();
        assertThat(capped.scored(WORDS).falseChanges()).isEqualTo(1);
    }

    @Test
    void faults_of_one_type_that_begin_together_are_one_cause() {
        Fault other = new Fault.CoolingLost("crac-2", FAULT.window());
        Fault later = new Fault.CoolingLost(
                "crac-3",
                new FaultWindow(FAULT.window().from() + 1, FAULT.window().until()));

        assertThat(new ToldAudit().scored(CAPS, FAULT, other).causes()).isEqualTo(1);
        assertThat(new ToldAudit().scored(CAPS, FAULT, later).causes()).isEqualTo(2);
        assertThat(new ToldAudit().scored(CAPS).causes())
                .as("expected without a fault")
                .isEqualTo(1);
        assertThat(new ToldAudit().scored(Expectation.NOTHING).causes()).isZero();
    }

    private static Expectation expecting(String json) {
        try {
            return ExpectationJson.read(PlainJson.MAPPER.readTree(json)).orThrow();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
