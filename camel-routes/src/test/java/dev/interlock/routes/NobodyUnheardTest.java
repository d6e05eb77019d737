package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchQuestion;
import dev.interlock.routes.operator.NoSuchReport;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a person's words in a whole controller, whatever model, mode and kill switch say. */
final class NobodyUnheardTest {
    private static final String SMOKE = "smoke in the battery room, alarm went off twice";
    private static final String BURNING = "smell of burning plastic by the UPS cabinet";
    private static final String ODD = "rack-1 looks odd since this morning";

    /** Answers as the test has it; while it thinks, things happen. */
    private static final class Thinker implements Planner {
        private final List<Question> asked = new ArrayList<>();
        private final Deque<Runnable> meanwhile = new ArrayDeque<>();
        private final Function<Question, Proposal> answer;

        Thinker(Function<Question, Proposal> answer) {
            this.answer = answer;
        }

        @Override
        public PlannerAnswer propose(Question question, Reads reads) {
            asked.add(question);
            if (!meanwhile.isEmpty()) {
                meanwhile.pop().run();
            }
            return PlannerAnswer.of(answer.apply(question));
        }
    }

    private final Thinker leaves = new Thinker(question -> new Proposal.Leave("Nothing is wrong."));

    @Test
    void smoke_that_is_typed_while_a_question_is_pending_is_told_at_once_and_asked_next_and_stays_open() {
        try (Shift shift = started(Mode.ACT, leaves)) {
            leaves.meanwhile.add(() -> {
                shift.room().report(SMOKE + " rack-2", "bob");
                assertThat(shift.recorded(AlertEntry.class)).singleElement().satisfies(told -> {
                    assertThat(told.severity()).isEqualTo("critical");
                    assertThat(told.message()).contains("bob", SMOKE);
                    assertThat(told.origin().incident()).startsWith("zone-1@");
                });
            });
            shift.room().report(ODD, "ada");
            shift.passSeconds(600);

            assertThat(leaves.asked).hasSize(2);
            assertThat(leaves.asked.get(1).words()).containsExactly(ODD, SMOKE + " rack-2");
            assertThat(shift.room().view().reports()).extracting(Report::text).containsExactly(ODD, SMOKE + " rack-2");
            assertThat(shift.incidents()).hasSize(1);
        }
    }

    @Test
    void what_a_model_would_leave_alone_stays_open_until_a_person_says_that_it_is_done() {
        try (Shift shift = started(Mode.ACT, leaves)) {
            String report = shift.room().report(BURNING, "ada");
            shift.passSeconds(600);

            assertThat(shift.recorded(AlertEntry.class)).anySatisfy(told -> assertThat(told.message())
                    .contains("The planner would do nothing about it", BURNING, "interlock report done " + report));
            assertThat(shift.room().view().reports()).extracting(Report::text).containsExactly(BURNING);
            assertThat(shift.incidents()).hasSize(1);

            assertThatThrownBy(() -> shift.room().act(new OperatorAct.Done("report-none", "why not"), "bob"))
                    .isInstanceOf(NoSuchReport.class);
            String incident = shift.incidents().get(0).id();
            shift.room().act(new OperatorAct.Done(report, "it was a fan belt"), "bob");
            shift.passSeconds(620);

            assertThat(shift.room().view().reports()).isEmpty();
            assertThat(shift.incidents()).extracting(Incident::id).doesNotContain(incident);
            assertThat(shift.recorded(OperatorActEntry.class)).anySatisfy(act -> {
                assertThat(act.act()).isEqualTo("DONE");
                assertThat(act.operator()).isEqualTo("bob");
                assertThat(act.subject()).isEqualTo(report);
                assertThat(act.reason()).isEqualTo("it was a fan belt");
            });
        }
    }

    @Test
    void danger_is_told_in_every_mode_and_with_the_kill_switch_on_before_any_time_passes() {
        for (Mode mode : Mode.values()) {
            try (Shift shift = started(mode, leaves)) {
                shift.room().stop("eve").join();
                shift.room().report("SMOKE\nby the UPS; no fire yet", "ada");

                assertThat(shift.recorded(AlertEntry.class)).first().satisfies(told -> {
                    assertThat(told.severity()).isEqualTo("critical");
                    assertThat(told.message()).contains("ada", "\"SMOKE\nby the UPS; no fire yet\"");
                });
            }
        }
    }

    @Test
    void danger_in_the_answer_to_a_question_is_told_too() {
        Thinker asks = new Thinker(question -> new Proposal.Asked(new ClarifyingTask("ask-1", "Which unit?")));
        try (Shift shift = started(Mode.ACT, asks)) {
            shift.room().report(ODD, "ada");
            shift.room().act(new OperatorAct.GiveAnswer(shift.incidents().get(0).id(), "the one that burns"), "bob");

            assertThat(shift.recorded(AlertEntry.class)).anySatisfy(told -> {
                assertThat(told.severity()).isEqualTo("critical");
                assertThat(told.message()).contains("bob", "\"the one that burns\"");
            });
        }
    }

    @Test
    void danger_is_heard_in_a_reason_and_in_an_answer_that_nobody_waits_for() {
        try (Shift shift = started(Mode.ACT, leaves)) {
            assertThatThrownBy(() ->
                            shift.room().act(new OperatorAct.GiveAnswer("zone-1@0", "it is burning in there"), "bob"))
                    .isInstanceOf(NoSuchQuestion.class);
            String report = shift.room().report(ODD, "ada");
            shift.room().act(new OperatorAct.Done(report, "the smoke came from next door"), "eve");

            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(told -> told.severity().equals("critical"))
                    .extracting(AlertEntry::message)
                    .anySatisfy(message -> assertThat(message).contains("bob", "\"it is burning in there\""))
                    .anySatisfy(message -> assertThat(message).contains("eve", "\"the smoke came from next door\""));
            assertThat(shift.room().view().reports())
                    .extracting(Report::text)
                    .containsExactly("it is burning in there");
        }
    }

    @Test
    void the_receivers_are_told_of_danger_within_a_second_while_the_model_thinks_and_the_kill_switch_is_on() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                Shift shift = Shift.on(
                        AuditSettings.inMemory(),
                        Mode.ACT,
                        leaves,
                        Map.of("alert.webhook", hook.url("/hook"), "alert.watch.enabled", "true"))) {
            shift.room().stop("eve").join();
            List<Long> took = new ArrayList<>();
            leaves.meanwhile.add(() -> {
                long start = System.nanoTime();
                shift.room().report(SMOKE, "bob");
                until(() -> hook.taken.stream().anyMatch(each -> each.body().contains(SMOKE)));
                took.add(System.nanoTime() - start);
            });
            shift.room().report(ODD, "ada");

            assertThat(took).singleElement().satisfies(nanos -> assertThat(nanos / 1e9)
                    .as("seconds, on a machine that is busy with others")
                    .isLessThan(5));
        }
    }

    @Test
    void a_change_that_follows_from_words_alone_waits_for_a_person_and_is_never_called_effective() {
        Thinker throttles = new Thinker(question -> plan(question, new Action.AdjustCooling("crac-1", 18, 70)));
        try (Shift shift = started(Mode.ACT, throttles)) {
            shift.room().report(ODD, "ada");
            shift.passSeconds(100);

            assertThat(shift.world.actions()).isEmpty();
            assertThat(shift.room().view().waiting()).hasSize(1);
            assertThat(shift.recorded(PlanEntry.class))
                    .filteredOn(plan -> plan.state() == State.WAITING)
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.reason()).contains("words alone"));
            shift.room().act(new OperatorAct.Approve(shift.waiting().id()), "bob");
            shift.passSeconds(400);

            assertThat(shift.world.actions()).containsExactly(new Action.AdjustCooling("crac-1", 18, 70));
            assertThat(states(shift)).contains(State.UNPROVEN).doesNotContain(State.EFFECTIVE, State.USELESS);
            assertThat(shift.room().view().reports()).hasSize(1);
        }
    }

    @Test
    void a_measurement_that_agrees_with_the_words_lets_the_change_go() {
        Thinker cools = new Thinker(question -> plan(question, new Action.AdjustCooling("crac-1", 18, 70)));
        try (Shift shift = started(Mode.ACT, cools)) {
            shift.room().report(ODD, "ada");
            shift.passSeconds(10);
            assertThat(shift.world.actions()).isEmpty();
            shift.floor.inlet("rack-1", 28.5);
            shift.passSeconds(80);

            assertThat(shift.world.actions()).contains(new Action.AdjustCooling("crac-1", 18, 70));
            assertThat(shift.room().view().waiting()).isEmpty();
        }
    }

    @Test
    void what_no_inventory_lists_can_be_reported_all_the_same() {
        try (Shift shift = started(Mode.ACT, leaves)) {
            shift.room().report("water from pump-77 by the loading ramp", "ada");
            shift.passSeconds(10);

            assertThat(shift.room().view().reports()).singleElement().satisfies(report -> assertThat(report.device())
                    .isNotIn("rack-1", "crac-1"));
            assertThat(shift.incidents()).hasSize(1);
            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(told -> told.severity().equals("critical"))
                    .hasSize(1);
        }
    }

    @Test
    void open_reports_are_still_open_in_the_next_controller(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        Shift first = Shift.on(audit, Mode.ACT, leaves, Map.of());
        first.passSeconds(10);
        String report = first.room().report(SMOKE, "ada");
        first.close();
        try (Shift second = Shift.after(first, audit, Mode.ACT, leaves)) {
            second.passSeconds(1_000);
            assertThat(second.room().view().reports()).extracting(Report::id).containsExactly(report);
            second.room().act(new OperatorAct.Done(report, "the fire brigade left"), "bob");
            second.passSeconds(10);
            assertThat(second.room().view().reports()).isEmpty();
        }
    }

    @Test
    void the_same_words_of_the_same_person_are_one_report_under_one_id_and_those_of_another_are_another() {
        try (Shift shift = started(Mode.ACT, leaves)) {
            String first = shift.room().report(ODD, "ada");

            assertThat(shift.room().report(ODD, "ada")).isEqualTo(first);
            assertThat(shift.room().report(ODD, "bob")).isNotEqualTo(first);
            assertThat(shift.room().view().reports()).extracting(Report::by).containsExactly("ada", "bob");
        }
    }

    @Test
    void the_alerts_of_a_plan_that_is_withheld_are_told_without_the_rest() {
        Thinker both = new Thinker(question -> plan(
                question,
                new Action.AdjustCooling("crac-1", 18, 70),
                new Action.Alert("rack-1", "critical", "Somebody should look behind rack-1.")));
        try (Shift shift = started(Mode.ACT, both)) {
            shift.room().stop("eve").join();
            shift.room().report(ODD, "ada");
            shift.passSeconds(20);

            assertThat(shift.world.actions()).isEmpty();
            assertThat(shift.recorded(AlertEntry.class))
                    .extracting(AlertEntry::message)
                    .anySatisfy(message -> assertThat(message)
                            .contains("Somebody should look behind rack-1.", "not carried out", "kill switch"));
        }
    }

    @Test
    void what_goes_wrong_in_an_incident_that_was_escalated_before_is_told_and_asked_again() {
        try (Shift shift = started(Mode.ACT, leaves)) {
            shift.room().report(ODD, "ada");
            shift.passSeconds(10);
            assertThat(leaves.asked).hasSize(1);
            for (String unit : List.of("crac-1", "crac-2", "crac-3")) {
                shift.floor.fallsSilent(unit);
            }
            shift.passSeconds(300);
            shift.floor.inlet("rack-1", 33.5);
            shift.passSeconds(120);

            assertThat(shift.recorded(AlertEntry.class))
                    .extracting(AlertEntry::message)
                    .anySatisfy(message -> assertThat(message).contains("More is wrong in zone-1", "inlet-above"));
            assertThat(leaves.asked.size()).isGreaterThan(1);
        }
    }

    private static Shift started(Mode mode, Planner planner) {
        Shift shift = Shift.in(mode, planner);
        shift.passSeconds(10);
        return shift;
    }

    private static List<State> states(Shift shift) {
        return shift.recorded(PlanEntry.class).stream()
                .filter(plan -> plan.origin().decisionTag() == DecisionTag.LLM_DECISION)
                .map(PlanEntry::state)
                .toList();
    }

    private static Proposal plan(Question question, Action... actions) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : actions) {
            tasks.add(new Task("task-" + (tasks.size() + 1), action, List.of(), 1000));
        }
        String name = question.escalation().incident() + question.round();
        return new Proposal.Proposed(new Plan(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "do something",
                question.now(),
                question.version(),
                tasks,
                DecisionTag.LLM_DECISION,
                ""));
    }
}
