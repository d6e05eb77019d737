package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Report;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** What people report, what others are told of it, and until when it is open. */
public final class ReportSteps {
    private final Shift shift;

    public ReportSteps(Shift shift) {
        this.shift = shift;
    }

    @When("a person reports {string}")
    @Means("A person reports something in words; ten seconds pass.")
    public void reports(String words) {
        shift.bench().room().report(words, "ada");
        shift.pass(Duration.ofSeconds(10));
    }

    @When("another person says that it is done")
    @Means("Another person ends the oldest report; ten seconds pass.")
    public void done() {
        Report oldest = shift.view().reports().get(0);
        shift.bench().room().act(new OperatorAct.Done(oldest.id(), "I have looked"), "bob");
        shift.pass(Duration.ofSeconds(10));
    }

    @Then("the report {string} is open")
    @Means("The report of these words is not settled.")
    public void isOpen(String words) {
        assertThat(shift.view().reports()).extracting(Report::text).contains(words);
    }

    @Then("people are told {string} as critical")
    @Means("A critical alert has these words.")
    public void told(String words) {
        assertThat(shift.recorded(AlertEntry.class))
                .filteredOn(told -> told.severity().equals("critical"))
                .extracting(AlertEntry::message)
                .anySatisfy(message -> assertThat(message).contains(words));
    }

    @Then("people are told nothing as critical")
    @Means("No alert of the severity `critical` was sent.")
    public void toldNothing() {
        assertThat(shift.recorded(AlertEntry.class))
                .extracting(AlertEntry::severity)
                .doesNotContain("critical");
    }
}
