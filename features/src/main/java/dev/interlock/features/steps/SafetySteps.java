package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import io.cucumber.java.en.Then;
import java.util.List;

/** What the safety gate says of a plan. */
public final class SafetySteps {
    private final Shift shift;
    private final PlanSteps plans;

    public SafetySteps(Shift shift, PlanSteps plans) {
        this.shift = shift;
        this.plans = plans;
    }

    @Then("the plan is refused by {word}: {string}")
    @Means("The safety rule of this id refused the planner's plan with this sentence, and nothing was done.")
    public void refused(String rule, String sentence) {
        assertThat(violations(id()))
                .extracting(each -> each.ruleId() + ": " + each.sentence())
                .contains(rule + ": " + sentence);
        assertThat(shift.floor().done()).as("what was done").isEmpty();
    }

    /** As above, where the story itself has led to changes before. */
    @Then("the plan is now refused by {word}: {string}")
    @Means("The same, where the story itself has led to changes before.")
    public void refusedNow(String rule, String sentence) {
        assertThat(violations(id()))
                .extracting(each -> each.ruleId() + ": " + each.sentence())
                .contains(rule + ": " + sentence);
        assertThat(verdicts(id())).extracting(VerdictEntry::approved).containsOnly(false);
    }

    @Then("the plan passes {word}")
    @Means("No safety rule refused the planner's plan, this one with the others.")
    public void passes(String rule) {
        passes(rule, plans.plan().id().toString());
    }

    @Then("the rulebook's plan {string} passes {word}")
    @Means("The same of a plan of the rulebook whose goal begins like this.")
    public void rulebookPasses(String goal, String rule) {
        String plan = shift.recorded(PlanEntry.class).stream()
                .filter(each -> each.rootGoal().startsWith(goal))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The rulebook made no plan '%s'.".formatted(goal)))
                .planId();
        passes(rule, plan);
    }

    private void passes(String rule, String plan) {
        assertThat(violations(plan))
                .extracting(each -> each.ruleId() + ": " + each.sentence())
                .isEmpty();
        assertThat(verdicts(plan))
                .as("verdicts on the plan that %s could refuse", rule)
                .isNotEmpty();
        assertThat(verdicts(plan)).extracting(VerdictEntry::approved).containsOnly(true);
    }

    private String id() {
        return plans.plan().id().toString();
    }

    private List<ViolationEntry> violations(String plan) {
        return shift.recorded(ViolationEntry.class).stream()
                .filter(each -> each.planId().equals(plan))
                .toList();
    }

    private List<VerdictEntry> verdicts(String plan) {
        return shift.recorded(VerdictEntry.class).stream()
                .filter(each -> each.planId().equals(plan))
                .toList();
    }
}
