package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.AlertWord;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Incident;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Other systems and what they say is wrong. */
public final class AlertSteps {
    private static final String SENDER = "http://alertmanager";
    private static final String EVERYTHING = "everything";
    private static final long BEGAN = 1_000;

    private final Shift shift;
    private final PlannerSteps planner;

    public AlertSteps(Shift shift, PlannerSteps planner) {
        this.shift = shift;
        this.planner = planner;
    }

    @When("another system alerts {string} about {word}")
    @Means("An Alertmanager sends a critical alert about a device, or about `everything`; ten seconds pass.")
    public void alerts(String name, String about) {
        tell(List.of(word(name, about, true)));
    }

    @When("another system alerts {string} about {int} machines")
    @Means("It sends one alert for each of so many machines that no inventory lists; ten seconds pass.")
    public void alertsAboutMany(String name, int machines) {
        tell(IntStream.range(0, machines)
                .mapToObj(number -> word(name, "node-" + number, true))
                .toList());
    }

    @When("the other system resolves {string} of {word}")
    @Means("It says that the alert is over; ten seconds pass.")
    public void resolves(String name, String about) {
        tell(List.of(word(name, about, false)));
    }

    @When("the Alertmanager does not answer for {duration}")
    @Means("It is asked in vain, and so long passes.")
    public void doesNotAnswer(Duration time) {
        shift.bench().controller().inlet().unanswered(SENDER);
        shift.pass(time);
    }

    @Given("the operator settles the incident in {word}")
    @Means("A person ends the incident of this failure domain; ten seconds pass.")
    public void settles(String domain) {
        Incident incident = shift.view().incidents().stream()
                .filter(each -> each.domain().equals(domain))
                .findFirst()
                .orElseThrow();
        shift.bench().room().act(new OperatorAct.Settle(incident.id()), "the operator");
        shift.pass(Duration.ofSeconds(10));
    }

    @Then("the planner was told that another system alerts {string}")
    @Means("A question to the planner had this alert with it.")
    public void plannerWasTold(String name) {
        assertThat(planner.asked())
                .flatExtracting(question -> question.alerts())
                .extracting(alert -> alert.name())
                .contains(name);
    }

    private void tell(List<AlertWord> words) {
        shift.bench().controller().inlet().alerts(new AlertPost(SENDER, words, false));
        shift.pass(Duration.ofSeconds(10));
    }

    private AlertWord word(String name, String about, boolean firing) {
        Inventory inventory = shift.floor().inventory();
        String device = inventory.find(about).isPresent() ? about : "";
        return new AlertWord(
                name + "/" + about,
                BEGAN,
                firing,
                name,
                name,
                AlertSeverity.CRITICAL,
                device,
                about,
                Map.of("alertname", name),
                "",
                about.equals(EVERYTHING));
    }
}
