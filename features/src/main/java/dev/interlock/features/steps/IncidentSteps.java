package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

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
    public void holds(String condition, String device) {
        assertThat(shift.view().conditions()).extracting(IncidentSteps::words).contains(condition + " of " + device);
    }

    @Then("the condition {word} does not hold for {word}")
    public void doesNotHold(String condition, String device) {
        assertThat(shift.view().conditions())
                .extracting(IncidentSteps::words)
                .doesNotContain(condition + " of " + device);
    }

    @Then("no condition holds")
    public void noCondition() {
        assertThat(shift.view().conditions()).extracting(IncidentSteps::words).isEmpty();
    }

    @Then("an incident is open in {word}")
    public void open(String domain) {
        assertThat(shift.view().incidents()).extracting(Incident::domain).contains(domain);
    }

    @Then("no incident is open in {word}")
    public void noneOpenIn(String domain) {
        assertThat(shift.view().incidents()).extracting(Incident::domain).doesNotContain(domain);
    }

    @Then("no incident is open")
    public void noneOpen() {
        assertThat(shift.view().incidents()).extracting(Incident::domain).isEmpty();
    }

    @Then("the incident in {word} is closed")
    public void closed(String domain) {
        assertThat(shift.view().incidents()).extracting(Incident::domain).doesNotContain(domain);
        assertThat(count(domain, Change.CLOSED))
                .as("closed incidents in " + domain)
                .isPositive();
    }

    @Then("{int} incident(s) was/were opened in {word}")
    public void opened(int times, String domain) {
        assertThat(count(domain, Change.OPENED)).as("incidents in " + domain).isEqualTo(times);
    }

    @Then("somebody is asked for help with {word}")
    public void escalated(String domain) {
        assertThat(shift.recorded(EscalationEntry.class))
                .extracting(EscalationEntry::domain)
                .contains(domain);
    }

    @Then("nobody is asked for help")
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
