package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.features.story.StoryRules;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.IncidentEntry.Change;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Incident;
import io.cucumber.java.en.Then;

/** Conditions, and the incidents that they open. */
public final class IncidentSteps {
    private final Shift shift;

    public IncidentSteps(Shift shift) {
        this.shift = shift;
    }

    @Then("the condition {word} holds for {word}")
    @Means(
            "The condition of this name holds for a device now. Where it does not: what stands in the way of each rule that concludes it.")
    public void holds(String condition, String device) {
        assertThat(shift.view().conditions())
                .extracting(IncidentSteps::words)
                .overridingErrorMessage(() -> StoryRules.of(shift).withoutCondition(condition, device))
                .contains(condition + " of " + device);
    }

    @Then("the condition {word} does not hold for {word}")
    @Means("The condition of this name does not hold for a device now.")
    public void doesNotHold(String condition, String device) {
        assertThat(shift.view().conditions())
                .extracting(IncidentSteps::words)
                .doesNotContain(condition + " of " + device);
    }

    @Then("no condition holds")
    @Means("No condition holds for any device now.")
    public void noCondition() {
        assertThat(shift.view().conditions()).extracting(IncidentSteps::words).isEmpty();
    }

    @Then("an incident is open in {word}")
    @Means("An incident of this zone, machine or service is open now.")
    public void open(String domain) {
        assertThat(shift.view().incidents()).extracting(Incident::domain).contains(domain);
    }

    @Then("no incident is open in {word}")
    @Means("No incident of this zone, machine or service is open now.")
    public void noneOpenIn(String domain) {
        assertThat(shift.view().incidents()).extracting(Incident::domain).doesNotContain(domain);
    }

    @Then("no incident is open")
    @Means("No incident is open now.")
    public void noneOpen() {
        assertThat(shift.view().incidents()).extracting(Incident::domain).isEmpty();
    }

    @Then("the incident in {word} is closed")
    @Means("An incident was opened there and closed because telemetry proved that it is over.")
    public void closed(String domain) {
        assertThat(shift.view().incidents()).extracting(Incident::domain).doesNotContain(domain);
        assertThat(count(domain, Change.CLOSED))
                .as("closed incidents in " + domain)
                .isPositive();
    }

    @Then("{int} incident(s) was/were opened in {word}")
    @Means("So many incidents were opened there since the story began.")
    public void opened(int times, String domain) {
        assertThat(count(domain, Change.OPENED)).as("incidents in " + domain).isEqualTo(times);
    }

    @Then("somebody is asked for help with {word}")
    @Means("An incident was escalated to the planner and people.")
    public void escalated(String domain) {
        assertThat(shift.recorded(EscalationEntry.class))
                .extracting(EscalationEntry::domain)
                .contains(domain);
    }

    @Then("nobody is asked for help")
    @Means("No incident was escalated.")
    public void notEscalated() {
        assertThat(shift.recorded(EscalationEntry.class)).isEmpty();
    }

    private long count(String domain, Change change) {
        return shift.recorded(IncidentEntry.class).stream()
                .filter(each -> each.domain().equals(domain) && each.change() == change)
                .count();
    }

    private static String words(Condition condition) {
        return condition.name() + " of " + condition.device();
    }
}
