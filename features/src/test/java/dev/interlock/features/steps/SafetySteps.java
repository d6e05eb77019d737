package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.rules.plan.Plan;
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
    public void refused(String rule, String sentence) {
        assertThat(violations(plans.plan()))
                .extracting(each -> each.ruleId() + ": " + each.sentence())
                .contains(rule + ": " + sentence);
        assertThat(shift.floor().done()).as("what was done").isEmpty();
    }

    /** As above, where the story itself has led to changes before. */
    @Then("the plan is now refused by {word}: {string}")
    public void refusedNow(String rule, String sentence) {
        assertThat(violations(plans.plan()))
                .extracting(each -> each.ruleId() + ": " + each.sentence())
                .contains(rule + ": " + sentence);
        assertThat(verdicts(plans.plan())).extracting(VerdictEntry::approved).containsOnly(false);
    }

    @Then("the plan passes {word}")
    public void passes(String rule) {
        assertThat(violations(plans.plan()))
                .extracting(each -> each.ruleId() + ": " + each.sentence())
                .isEmpty();
        assertThat(verdicts(plans.plan()))
                .as("verdicts on the plan that %s could refuse", rule)
                .isNotEmpty();
        assertThat(verdicts(plans.plan())).extracting(VerdictEntry::approved).containsOnly(true);
    }

    private List<ViolationEntry> violations(Plan plan) {
        return shift.recorded(ViolationEntry.class).stream()
                .filter(each -> each.planId().equals(plan.id().toString()))
                .toList();
    }

    private List<VerdictEntry> verdicts(Plan plan) {
        return shift.recorded(VerdictEntry.class).stream()
                .filter(each -> each.planId().equals(plan.id().toString()))
                .toList();
    }
}
