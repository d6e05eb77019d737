package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.reading.Decision;
import dev.interlock.routes.audit.reading.Page;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Locale;

/** What the audit says, and whether it can be believed. */
public final class AuditSteps {
    private static final int MANY = 1000;

    private final Shift shift;

    public AuditSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("the audit is kept in a file")
    @Means("The audit outlives the controller; without it, it is kept in memory.")
    public void inFile() {
        shift.auditIn(Shift.temporary("interlock-audit"));
    }

    @Then("the audit is intact")
    @Means("Every row of the audit is chained to the one before.")
    public void intact() {
        assertThat(shift.bench().controller().audit().verify().sentence()).contains("intact");
    }

    @Then("the audit is found to be tampered with")
    @Means("The audit's own check finds that rows were changed.")
    public void tampered() {
        ChainVerdict verdict = shift.bench().controller().audit().verify();
        assertThat(verdict.intact()).as(verdict.sentence()).isFalse();
    }

    @Then("the audit says that {string} fired for the plan {string}")
    @Means("Among what led to a plan whose goal begins like this there is a rule of this name.")
    public void why(String rule, String goal) {
        assertThat(recorded(goal, FiringEntry.class))
                .extracting(FiringEntry::ruleName)
                .contains(rule);
    }

    @Then("the audit names the rulebook for every decision")
    @Means("Each decision has the hash of the rulebook that made it.")
    public void rulebook() {
        assertThat(decisions()).isNotEmpty().allSatisfy(each -> assertThat(each.rulebookHash())
                .isEqualTo(shift.view().rulebookHash()));
    }

    @Then("the audit tags every decision as {word}")
    @Means("Each decision is `DETERMINISTIC` or `LLM_DECISION`.")
    public void tag(String tag) {
        assertThat(decisions()).isNotEmpty().extracting(Decision::tag).containsOnly(tag);
    }

    @Then("the audit says that {string} did {string}")
    @Means("An operator of this name did this, in the audit's words.")
    public void operator(String operator, String act) {
        assertThat(shift.recorded(OperatorActEntry.class))
                .extracting(each -> each.operator() + ": " + words(each))
                .contains(operator + ": " + act);
    }

    private List<Decision> decisions() {
        return shift.reader().decisions(Page.newest(MANY));
    }

    private <E> List<E> recorded(String goal, Class<E> kind) {
        String decision = shift.recorded(PlanEntry.class).stream()
                .filter(each -> each.rootGoal().startsWith(goal))
                .findFirst()
                .orElseThrow()
                .planId();
        return shift.reader().why(decision).stream()
                .map(dev.interlock.routes.audit.entry.Recorded::entry)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String words(OperatorActEntry act) {
        String setting = act.setting() == null ? "" : " " + act.setting();
        return act.act().toLowerCase(Locale.ROOT).replace('_', ' ') + setting;
    }
}
