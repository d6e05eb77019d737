package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every few minutes the planner looks at the whole site and says whether anything should be done at all. */
@Timeout(180)
final class ReviewsTest {
    private static final Map<String, String> EVERY_FIVE_MINUTES =
            Map.of("interlock.review.seconds", "300", "interlock.review.gap.seconds", "0");

    /** Answers as a test has it, at once or when the test lets it. */
    private static final class Reviewer implements Planner {
        private final List<Question> asked = new CopyOnWriteArrayList<>();
        private final Semaphore answers = new Semaphore(1_000);
        private final Function<Question, Proposal> answer;

        Reviewer(Function<Question, Proposal> answer) {
            this.answer = answer;
        }

        @Override
        public PlannerAnswer propose(Question question, Reads reads) {
            asked.add(question);
            answers.acquireUninterruptibly();
            return PlannerAnswer.of(answer.apply(question));
        }

        List<Question> reviews() {
            return asked.stream()
                    .filter(question -> question.escalation().isReview())
                    .toList();
        }
    }

    @Test
    void a_site_where_all_is_well_is_looked_at_every_five_minutes_and_nothing_comes_of_it() {
        Reviewer leaves = new Reviewer(ReviewsTest::leave);
        try (Shift shift = Shift.on(AuditSettings.inMemory(), Mode.ACT, leaves, EVERY_FIVE_MINUTES)) {
            shift.passSeconds(290);
            assertThat(leaves.asked).isEmpty();
            shift.passSeconds(620);

            assertThat(leaves.asked).hasSize(3).allMatch(question -> question.escalation()
                    .isReview());
            assertThat(shift.recorded(AlertEntry.class)).isEmpty();
            assertThat(shift.incidents()).isEmpty();
        }
    }

    @Test
    void a_review_sees_the_conditions_incidents_and_words_of_every_zone() {
        Reviewer leaves = new Reviewer(ReviewsTest::leave);
        try (Shift shift = Shift.on(AuditSettings.inMemory(), Mode.OBSERVE, leaves, EVERY_FIVE_MINUTES)) {
            shift.passSeconds(10);
            shift.floor.inlet("rack-1", 28.5);
            shift.room().report("the forklift hit the loading ramp", "ada");
            shift.passSeconds(300);

            Question review = leaves.reviews().get(0);
            assertThat(review.conditions()).extracting(Condition::name).contains("inlet-above-recommended", "reported");
            assertThat(review.incidents()).hasSize(2);
            assertThat(review.words()).containsExactly("the forklift hit the loading ramp");
            assertThat(review.facts().devices()).hasSize(5);
        }
    }

    @Test
    void what_follows_from_words_alone_waits_for_a_person_and_what_names_a_measured_condition_does_not() {
        Action cool = new Action.AdjustCooling("crac-1", 18, 70);
        Reviewer cools = new Reviewer(question -> question.escalation().isReview()
                ? new Proposal.Proposed(
                        plan(question, cool),
                        question.conditions().stream()
                                .filter(condition -> !condition.isSaid())
                                .map(condition -> new Aim(condition.name(), condition.device()))
                                .toList(),
                        "It looks warm.")
                : new Proposal.Leave("Not this one."));
        try (Shift shift = Shift.on(AuditSettings.inMemory(), Mode.ACT, cools, EVERY_FIVE_MINUTES)) {
            shift.passSeconds(10);
            shift.room().report("the hall feels stuffy", "ada");
            shift.passSeconds(300);

            assertThat(shift.world.actions()).isEmpty();
            assertThat(shift.room().view().waiting()).hasSize(1);
        }
    }

    @Test
    void a_planner_that_cannot_answer_is_told_of_once_until_it_could() {
        Reviewer fails = new Reviewer(question -> new Proposal.None("The model does not answer."));
        try (Shift shift = Shift.on(AuditSettings.inMemory(), Mode.ACT, fails, EVERY_FIVE_MINUTES)) {
            shift.passSeconds(910);

            assertThat(fails.reviews()).hasSize(3);
            assertThat(shift.recorded(AlertEntry.class)).singleElement().satisfies(told -> assertThat(told.message())
                    .contains("The model does not answer."));
        }
    }

    @Test
    void incidents_go_before_a_review_each_with_what_is_known_when_it_is_sent_and_no_second_review_waits() {
        Reviewer slow = new Reviewer(ReviewsTest::leave);
        Map<String, String> properties = new HashMap<>(EVERY_FIVE_MINUTES);
        properties.put("interlock.advise", "seda:advise?size=10000&concurrentConsumers=1&pollTimeout=100");
        try (Shift shift = Shift.on(AuditSettings.inMemory(), Mode.OBSERVE, slow, properties)) {
            slow.answers.drainPermits();
            shift.passSeconds(10);
            shift.room().report("rack-1 looks odd", "ada");
            until(() -> slow.asked.size() == 1);
            shift.passSeconds(300);
            shift.room().report("the forklift hit the loading ramp", "bob");
            shift.passSeconds(300);
            shift.floor.inlet("rack-2", 26.25);
            shift.passSeconds(10);

            slow.answers.release(2);
            until(() -> slow.asked.size() == 3);
            assertThat(slow.asked)
                    .extracting(question -> question.escalation().isReview())
                    .containsExactly(false, false, true);
            assertThat(slow.asked.get(1).facts().device("rack-2"))
                    .hasValueSatisfying(
                            rack -> assertThat(((Rack) rack).inletCelsius()).isEqualTo(26.25));
            assertThat(slow.asked.get(2).now()).isEqualTo(shift.clock.instant());
            slow.answers.release(1_000);
        }
    }

    private static Proposal leave(Question question) {
        return new Proposal.Leave("All is well in " + question.escalation().domain() + ".");
    }

    private static Plan plan(Question question, Action action) {
        return new Plan(
                UUID.nameUUIDFromBytes(question.escalation().incident().getBytes(StandardCharsets.UTF_8)),
                "do something",
                question.now(),
                question.version(),
                List.of(new Task("task-1", action, List.of(), 1000)),
                DecisionTag.LLM_DECISION,
                "");
    }
}
