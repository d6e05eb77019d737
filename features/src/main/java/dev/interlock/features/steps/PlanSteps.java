package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Proposal;
import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.features.story.StoryRules;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans, whoever makes them, and what becomes of them. */
public final class PlanSteps {
    private static final String NO_INCIDENT = "a question of the planner's own";

    private final Shift shift;
    private @Nullable Plan proposed;

    public PlanSteps(Shift shift) {
        this.shift = shift;
    }

    @When("^a planner proposes to (.+)$")
    @Means("A model's plan of one action is handed in; it goes through the safety gate as every plan does.")
    public void proposes(String sentence) {
        propose(NO_INCIDENT, List.of(task("task-1", sentence, "")));
    }

    @When("^for the incident in (\\S+) a planner proposes to (.+)$")
    @Means("The same, as the answer to an open incident.")
    public void proposesFor(String domain, String sentence) {
        String incident = shift.view().incidents().stream()
                .filter(each -> each.domain().equals(domain))
                .findFirst()
                .orElseThrow()
                .id();
        propose(incident, List.of(task("task-1", sentence, "")));
    }

    @When("a planner proposes these tasks")
    @Means("A model's plan of several actions is handed in: a table with the columns `task`, `do` and `after`.")
    public void proposesTasks(DataTable table) {
        List<Task> tasks = new ArrayList<>();
        for (Map<String, @Nullable String> row : table.asMaps()) {
            tasks.add(task(said(row, "task"), said(row, "do"), said(row, "after")));
        }
        propose(NO_INCIDENT, tasks);
    }

    @Then("the plan is carried out")
    @Means("The plan that the planner proposed was carried out to its end.")
    public void carriedOut() {
        assertThat(states(plan())).contains(State.DONE);
    }

    @Then("a plan {string} is {word}")
    @Means(
            "A plan whose goal begins like this came to this state: proposed, waiting, running, done, failed, refused or withheld.")
    public void isIn(String goal, String state) {
        assertThat(shift.recorded(PlanEntry.class))
                .filteredOn(each -> each.rootGoal().startsWith(goal))
                .extracting(PlanEntry::state)
                .contains(State.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    @Then("{int} plan(s) {string} was/were made")
    @Means("So many plans whose goal begins like this were proposed.")
    public void count(int times, String goal) {
        assertThat(shift.recorded(PlanEntry.class))
                .filteredOn(each ->
                        each.state() == State.PROPOSED && each.rootGoal().startsWith(goal))
                .hasSize(times);
    }

    @Then("no plan waits")
    @Means("No plan waits for a person now.")
    public void noneWaits() {
        assertThat(shift.view().waiting()).isEmpty();
    }

    @Then("nothing is changed")
    @Means("Nothing that changes a device or a job was carried out.")
    public void nothing() {
        assertThat(shift.floor().done())
                .filteredOn(action -> action.type().changes())
                .isEmpty();
    }

    @Then("a person is told about {word}")
    @Means("The rules told a person about a device. Where they did not: which rules would, and what stands in the way.")
    public void told(String target) {
        assertThat(shift.recorded(TaskEntry.class))
                .filteredOn(each -> each.type().equals("alert"))
                .extracting(TaskEntry::target)
                .overridingErrorMessage(() ->
                        StoryRules.of(shift).withoutAnswer("No person was told about %s.".formatted(target), target))
                .contains(target);
    }

    Plan plan() {
        return Objects.requireNonNull(proposed, "no planner has proposed anything in this story");
    }

    private List<State> states(Plan plan) {
        return shift.recorded(PlanEntry.class).stream()
                .filter(each -> each.planId().equals(plan.id().toString()))
                .map(PlanEntry::state)
                .toList();
    }

    private void propose(String incident, List<Task> tasks) {
        Instant now = shift.bench().now();
        UUID id = UUID.nameUUIDFromBytes((incident + tasks + now).getBytes(StandardCharsets.UTF_8));
        proposed = new Plan(id, "what the planner thinks of", now, 1, tasks, DecisionTag.LLM_DECISION, incident);
        Escalation question = new Escalation(incident, "zone-1", "The story asks a planner.", now.toEpochMilli());
        shift.bench().propose(question, new Proposal.Proposed(proposed));
    }

    private Task task(String id, String sentence, String after) {
        Action action = Wording.action(sentence, shift.bench().now());
        return new Task(id, action, after.isEmpty() ? List.of() : List.of(after.split(", ")), 1000);
    }

    private static String said(Map<String, @Nullable String> row, String column) {
        String cell = row.get(column);
        return cell == null ? "" : cell;
    }
}
