package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.operator.OpenQuestion;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** A planner whose answers the story knows, and the people it talks to. */
public final class PlannerSteps {
    private static final String SOMEBODY = "ada";

    private final Shift shift;
    private final List<Function<Question, Proposal>> answers = new ArrayList<>();
    private final List<Question> asked = new ArrayList<>();

    public PlannerSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("^a planner that proposes to ([^,]+)$")
    @Means("The planner, whenever it is asked, proposes this action.")
    public void proposes(String sentence) {
        answers.add(question -> plan(question, sentence));
        shift.planner((question, reads) -> answer(question));
    }

    @Given("^a planner that proposes to ([^,]+), and then to ([^,]+)$")
    @Means("It proposes the first action when it is asked first, then the second.")
    public void proposesAndThen(String first, String second) {
        proposes(first);
        proposes(second);
    }

    @Given("^a planner that asks \"([^\"]+)\", and then proposes to ([^,]+)$")
    @Means("It asks a person first, and proposes an action when it is asked again.")
    public void asksAndThen(String question, String sentence) {
        answers.add(asked -> new Proposal.Asked(new ClarifyingTask("ask-1", question)));
        proposes(sentence);
    }

    @Given("a planner that would do nothing")
    @Means("The planner says that nothing needs to be done.")
    public void wouldDoNothing() {
        answers.add(question -> new Proposal.Leave("Nothing is wrong."));
        shift.planner((question, reads) -> answer(question));
    }

    @When("the person answers {string}")
    @Means("A person answers the open question; ten seconds pass.")
    public void answers(String words) {
        OpenQuestion open = shift.view().questions().get(0);
        shift.bench().room().act(new OperatorAct.GiveAnswer(open.incident(), words), SOMEBODY);
        shift.pass(Duration.ofSeconds(10));
    }

    @Then("a person is asked {string}")
    @Means("The planner's question waits for a person now.")
    public void isAsked(String question) {
        assertThat(shift.view().questions()).extracting(OpenQuestion::question).contains(question);
    }

    @Then("the planner was asked {int} time(s)")
    @Means("So many questions went to the planner.")
    public void wasAsked(int times) {
        assertThat(asked).hasSize(times);
    }

    @Then("the planner heard of {word}")
    @Means("The planner was told that a safety rule refused its plan.")
    public void heardOf(String rule) {
        assertThat(asked)
                .flatExtracting(Question::violations)
                .extracting(Violation::rule)
                .contains(rule);
    }

    @Then("the planner's plan is {word}")
    @Means("A plan of the planner came to this state.")
    public void planIs(String state) {
        assertThat(shift.recorded(PlanEntry.class))
                .filteredOn(plan -> plan.origin().decisionTag() == DecisionTag.LLM_DECISION)
                .as("what the safety gate found: %s", shift.recorded(ViolationEntry.class))
                .extracting(PlanEntry::state)
                .contains(State.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    @When("the operator confirms the plan of the planner")
    @Means("A person confirms the one plan that waits; ten seconds pass.")
    public void confirms() {
        shift.bench().room().act(new OperatorAct.Approve(shift.waiting().id()), "bob");
        shift.pass(Duration.ofSeconds(10));
    }

    @Then("after {duration} no incident is open")
    @Means("So long passes, and then no incident is open.")
    public void laterNoneIsOpen(Duration time) {
        shift.pass(time);
        assertThat(shift.view().incidents()).isEmpty();
    }

    /** Everything that it was asked, oldest first. */
    List<Question> asked() {
        return asked;
    }

    private PlannerAnswer answer(Question question) {
        asked.add(question);
        return PlannerAnswer.of(
                answers.get(Math.min(asked.size(), answers.size()) - 1).apply(question));
    }

    private static Proposal plan(Question question, String sentence) {
        String name = question.escalation().incident() + question.round();
        return new Proposal.Proposed(new Plan(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                sentence,
                question.now(),
                question.version(),
                List.of(new Task("task-1", Wording.action(sentence, question.now()), List.of(), 1000)),
                DecisionTag.LLM_DECISION,
                ""));
    }
}
