package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchQuestion;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what a person reports over what a planner proposes to the end of the incident. */
final class PlanningTest {
    private static final String WORDS = "rack-1 looks odd since this morning";

    /** Answers each question in turn as the test has it, and the last way from then on. */
    private static final class Script implements Planner {
        private final List<Question> asked = new ArrayList<>();
        private final List<Function<Question, Proposal>> answers;

        @SafeVarargs
        Script(Function<Question, Proposal>... answers) {
            this.answers = List.of(answers);
        }

        @Override
        public PlannerAnswer propose(Question question, Reads reads) {
            asked.add(question);
            return PlannerAnswer.of(
                    answers.get(Math.min(asked.size(), answers.size()) - 1).apply(question));
        }
    }

    @Test
    void what_a_person_reports_is_planned_confirmed_carried_out_and_closed_once_a_person_is_done_with_it() {
        Script planner = new Script(question -> plan(question, cool("crac-1", 18)));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);

            assertThat(planner.asked).hasSize(1);
            assertThat(planner.asked.get(0).words()).containsExactly(WORDS);
            confirm(shift);
            assertThat(shift.world.actions()).containsExactly(cool("crac-1", 18));
            assertThat(states(shift, DecisionTag.LLM_DECISION))
                    .containsExactly(State.PROPOSED, State.WAITING, State.RUNNING, State.DONE);
            shift.passSeconds(200);
            assertThat(states(shift, DecisionTag.LLM_DECISION)).last().isEqualTo(State.UNPROVEN);
            assertThat(shift.recorded(AlertEntry.class))
                    .last()
                    .extracting(AlertEntry::message)
                    .asString()
                    .contains("nothing that is measured can show whether it helped");
            shift.room()
                    .act(
                            new OperatorAct.Done(
                                    shift.room().view().reports().get(0).id(), "the filter was changed"),
                            "bob");
            shift.passSeconds(630);
            assertThat(shift.incidents()).isEmpty();
            assertThat(planner.asked).hasSize(1);
        }
    }

    @Test
    void a_plan_is_judged_by_what_it_was_meant_to_end_and_not_by_what_else_holds() {
        Script planner = new Script(
                question -> meant(plan(question, cool("crac-1", 18)), "rack-1"),
                question -> new Proposal.Leave("The rest is for the rules."));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);
            confirm(shift);
            shift.floor.inlet("rack-2", 28.5);
            shift.passSeconds(220);

            assertThat(states(shift, DecisionTag.LLM_DECISION)).last().isEqualTo(State.EFFECTIVE);
            assertThat(shift.recorded(PlanEntry.class))
                    .extracting(PlanEntry::remedy)
                    .doesNotContain(Attempt.TAKE_BACK);
            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> plan.origin().decisionTag() == DecisionTag.LLM_DECISION)
                    .first()
                    .extracting(PlanEntry::reason)
                    .isEqualTo("The planner says: Only rack-1 is above its vent.");
        }
    }

    private static Proposal meant(Proposal plan, String rack) {
        return new Proposal.Proposed(
                ((Proposal.Proposed) plan).plan(),
                List.of(new Aim("inlet-above-recommended", rack)),
                "Only " + rack + " is above its vent.");
    }

    @Test
    void a_refused_plan_is_asked_for_once_more_with_the_gates_sentences() {
        Script planner = new Script(
                question -> plan(question, cool("crac-1", 5)), question -> plan(question, cool("crac-1", 18)));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);

            assertThat(planner.asked).hasSize(2);
            assertThat(planner.asked.get(1).violations())
                    .extracting(Violation::rule)
                    .contains("SAFETY-101", "SAFETY-102", "SAFETY-103");
            confirm(shift);
            assertThat(shift.world.actions()).containsExactly(cool("crac-1", 18));
        }
    }

    @Test
    void after_two_refusals_the_rulebook_is_on_the_safe_side_and_a_person_is_told() {
        Script planner = new Script(
                question -> plan(question, cool("crac-1", 5)), question -> plan(question, cool("crac-2", 5)));
        try (Shift shift = started(Mode.ACT, planner)) {
            crac3(shift, 14, 100);
            shift.floor.inlet("rack-1", 28.5);
            shift.passSeconds(40);
            // of the other two, which were changed a moment ago, nothing more is asked
            crac3(shift, 20, 60);
            shift.passSeconds(10);
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);

            assertThat(planner.asked).hasSize(2);
            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> "fallback".equals(plan.remedy()))
                    .extracting(PlanEntry::state)
                    .contains(State.PROPOSED);
            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(alert -> alert.severity().equals("critical"))
                    .singleElement()
                    .extracting(AlertEntry::message)
                    .asString()
                    .contains("refused 2 plans in a row");
        }
    }

    private static void crac3(Shift shift, double setpoint, double fan) {
        shift.floor.unit("crac-3", "setpoint_celsius", setpoint);
        shift.floor.unit("crac-3", "fan_percent", fan);
    }

    @Test
    void the_same_change_proposed_again_at_once_is_refused_as_flapping() {
        Script planner = new Script(question -> plan(question, cool("crac-1", 5)));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);

            assertThat(planner.asked).hasSize(2);
            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> plan.state() == State.REFUSED)
                    .extracting(PlanEntry::reason)
                    .anySatisfy(reason -> assertThat(reason).contains("proposed less than 5 s ago"));
        }
    }

    @Test
    void a_question_waits_for_a_person_without_holding_anything_else_and_goes_on_with_the_answer() {
        Script planner = new Script(
                question -> new Proposal.Asked(new ClarifyingTask("ask-1", "Which unit was serviced?")),
                question -> plan(question, cool("crac-2", 18)));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);
            String incident = shift.incidents().get(0).id();
            assertThat(shift.room().view().questions()).singleElement().satisfies(open -> assertThat(open.question())
                    .isEqualTo("Which unit was serviced?"));
            assertThatThrownBy(() -> shift.room().act(new OperatorAct.GiveAnswer("another", "crac-2"), "ada"))
                    .isInstanceOf(NoSuchQuestion.class);

            shift.room().act(new OperatorAct.GiveAnswer(incident, "crac-2"), "ada");

            assertThat(planner.asked.get(1).clarifications()).singleElement().satisfies(clarification -> assertThat(
                            clarification.answer())
                    .isEqualTo("crac-2"));
            confirm(shift);
            assertThat(shift.world.actions()).contains(cool("crac-2", 18));
            assertThat(shift.recorded(ClarificationEntry.class))
                    .extracting(ClarificationEntry::change)
                    .containsExactly(ClarificationEntry.Change.ASKED, ClarificationEntry.Change.ANSWERED);
            assertThat(shift.room().view().questions()).isEmpty();
        }
    }

    @Test
    void a_question_that_nobody_answers_is_over_after_its_time() {
        Script planner = new Script(
                question -> new Proposal.Asked(new ClarifyingTask("ask-1", "Which unit was serviced?")),
                question -> new Proposal.Leave("Nothing is wrong."));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(890);
            assertThat(planner.asked).hasSize(1);
            shift.passSeconds(40);

            assertThat(planner.asked).hasSize(2);
            assertThat(planner.asked.get(1).clarifications().get(0).answer()).isEmpty();
            assertThat(shift.room().view().reports()).hasSize(1);
        }
    }

    @Test
    void what_a_plan_finds_is_told_to_the_planner_and_a_finding_decides_what_is_done() {
        Script planner = new Script(
                question -> plan(question, new Action.GetThermalStatus("zone-1")),
                question -> plan(question, cool("crac-3", 18)));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.world.answering((effect, action) ->
                    new AgentResult(AgentResult.Status.OK, Map.of("max_inlet_celsius", 26.5), Map.of()));
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);

            assertThat(planner.asked).hasSize(2);
            assertThat(planner.asked.get(1).findings()).last().satisfies(finding -> assertThat(finding.out())
                    .containsEntry("max_inlet_celsius", 26.5));
            confirm(shift);
            assertThat(shift.world.actions()).contains(cool("crac-3", 18));
        }
    }

    @Test
    void a_plan_that_failed_goes_back_with_its_evidence_at_most_three_times() {
        Script planner = new Script(
                question -> plan(question, cool("crac-1", 19)),
                question -> plan(question, cool("crac-2", 19)),
                question -> plan(question, cool("crac-3", 19)),
                question -> plan(question, new Action.GetThermalStatus("zone-1")));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.world.failing("The bus to the unit is down.");
            shift.room().report(WORDS, "ada");
            for (int plan = 0; plan < 3; plan++) {
                shift.passSeconds(10);
                confirm(shift);
                shift.passSeconds(30);
            }
            shift.passSeconds(60);

            assertThat(planner.asked).hasSize(4);
            assertThat(planner.asked.get(3).findings())
                    .extracting(finding -> finding.failure())
                    .contains("The bus to the unit is down.");
            assertThat(planner.asked).extracting(Question::version).containsExactly(1, 2, 3, 4);
            assertThat(shift.recorded(AlertEntry.class))
                    .last()
                    .extracting(AlertEntry::message)
                    .asString()
                    .contains("3 further plans did not end it");
        }
    }

    @Test
    void a_plan_that_made_things_worse_is_taken_back_before_the_planner_is_asked_again() {
        Script planner = new Script(
                question -> plan(question, cool("crac-1", 19)),
                question -> new Proposal.Leave("A person should look."));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.world.answering((effect, action) -> new AgentResult(
                    AgentResult.Status.OK,
                    Map.of("before", Map.of("setpoint_celsius", 18.0, "fan_percent", 90.0)),
                    Map.of()));
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);
            confirm(shift);
            shift.floor.inlet("rack-2", 28.5);
            shift.passSeconds(300);

            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> "take-back".equals(plan.remedy()))
                    .extracting(PlanEntry::state)
                    .contains(State.PROPOSED, State.RUNNING);
            assertThat(shift.world.actions()).contains(new Action.AdjustCooling("crac-1", 18, 90));
            assertThat(planner.asked).hasSize(2);
        }
    }

    @Test
    void a_plan_that_no_person_confirms_is_withheld_and_the_conversation_is_over() {
        Script planner = new Script(question -> plan(question, cool("crac-1", 19)));
        try (Shift shift = started(Mode.APPROVE, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);
            assertThat(shift.room().view().waiting()).hasSize(1);
            shift.passSeconds(3700);

            assertThat(shift.room().view().waiting()).isEmpty();
            assertThat(states(shift, DecisionTag.LLM_DECISION)).last().isEqualTo(State.WITHHELD);
            assertThat(planner.asked).hasSize(1);
        }
    }

    @Test
    void a_persons_word_sends_a_planners_plan() {
        Script planner = new Script(question -> plan(question, cool("crac-1", 19)));
        try (Shift shift = started(Mode.APPROVE, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);
            shift.room().act(new OperatorAct.Approve(shift.waiting().id()), "ada");

            assertThat(shift.world.actions()).containsExactly(cool("crac-1", 19));
        }
    }

    @Test
    void what_is_under_way_goes_on_in_the_next_controller(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        Script asks =
                new Script(question -> new Proposal.Asked(new ClarifyingTask("ask-1", "Which unit was serviced?")));
        Script answers = new Script(question -> plan(question, cool("crac-2", 18)));
        Shift first = Shift.on(audit, Mode.ACT, asks, Map.of());
        first.passSeconds(10);
        first.room().report(WORDS, "ada");
        first.passSeconds(10);
        first.close();
        try (Shift second = Shift.after(first, audit, Mode.ACT, answers)) {
            String incident = second.room().view().questions().get(0).incident();
            second.room().act(new OperatorAct.GiveAnswer(incident, "crac-2"), "ada");
            second.passSeconds(10);

            assertThat(answers.asked.get(0).words()).containsExactly(WORDS);
            confirm(second);
            assertThat(second.world.actions()).containsExactly(cool("crac-2", 18));
        }
    }

    @Test
    void in_observe_mode_a_planners_plan_is_said_and_not_done() {
        Script planner = new Script(question -> plan(question, cool("crac-1", 18)));
        try (Shift shift = started(Mode.OBSERVE, planner)) {
            shift.room().report(WORDS, "ada");
            shift.passSeconds(10);

            assertThat(shift.world.actions()).isEmpty();
            assertThat(states(shift, DecisionTag.LLM_DECISION)).containsExactly(State.PROPOSED, State.WITHHELD);
        }
    }

    @Test
    void equal_reports_are_one_question_however_many() {
        Script planner = new Script(question -> new Proposal.Leave("Nothing is wrong."));
        try (Shift shift = started(Mode.ACT, planner)) {
            shift.floor.inlet("rack-1", 28.5);
            for (int i = 0; i < 200; i++) {
                shift.room().report(WORDS, "ada");
            }
            shift.passSeconds(10);

            assertThat(planner.asked).hasSize(1);
            assertThat(planner.asked.get(0).words()).containsExactly(WORDS);
        }
    }

    private static void confirm(Shift shift) {
        shift.room().act(new OperatorAct.Approve(shift.waiting().id()), "bob");
    }

    private static Shift started(Mode mode, Planner planner) {
        Shift shift = Shift.in(mode, planner);
        shift.passSeconds(10);
        return shift;
    }

    private static List<State> states(Shift shift, DecisionTag tag) {
        return shift.recorded(PlanEntry.class).stream()
                .filter(plan -> plan.origin().decisionTag() == tag)
                .map(PlanEntry::state)
                .toList();
    }

    private static Action cool(String unit, double setpoint) {
        return new Action.AdjustCooling(unit, setpoint, 70);
    }

    private static Proposal plan(Question question, Action... actions) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : actions) {
            tasks.add(new Task("task-" + (tasks.size() + 1), action, List.of(), 1000));
        }
        return new Proposal.Proposed(new Plan(
                UUID.nameUUIDFromBytes((question.escalation().incident() + question.round())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "cool a little more",
                question.now(),
                question.version(),
                tasks,
                DecisionTag.LLM_DECISION,
                ""));
    }
}
