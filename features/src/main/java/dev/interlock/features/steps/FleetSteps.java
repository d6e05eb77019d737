package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.rules.fact.Device;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** GPUs of rented machines: what they are used for, and what is said about them. */
public final class FleetSteps {
    private final Shift shift;

    public FleetSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("a fleet of {int} machine(s) with {int} GPU(s)( each)")
    public void fleet(int machines, int gpus) {
        shift.openFleet(machines, gpus);
    }

    @Given("the job {word} has all of them")
    public void job(String job) {
        shift.floor().inventory().devices().forEach(gpu -> shift.floor().label(gpu.id(), "job", job));
    }

    @Given("{word} is labelled to be kept for {word}")
    public void kept(String gpu, String reason) {
        shift.floor().label(gpu, "keep", reason);
    }

    @Given("{double} % of the memory of {word} is allocated")
    public void memory(double percent, String gpu) {
        shift.floor().set(gpu, "memory_used_mib", percent / 100 * shift.floor().get(gpu, "memory_total_mib"));
    }

    @Given("{word} does nothing")
    public void idle(String gpu) {
        shift.floor().idle(gpu);
    }

    @Given("{word} does nothing for {int} minutes")
    public void idle(String gpu, int minutes) {
        idle(gpu);
        shift.pass(Duration.ofMinutes(minutes));
    }

    @Given("{word} is not heard of for {int} minutes")
    public void outage(String gpu, int minutes) {
        shift.floor().silence(gpu);
        shift.pass(Duration.ofMinutes(minutes));
        shift.floor().speak(gpu);
    }

    @When("a GPU of each machine reports error {int}")
    public void errors(int code) {
        shift.floor().inventory().devices().stream()
                .map(Device::id)
                .filter(gpu -> gpu.endsWith("/0"))
                .forEach(gpu -> shift.floor().set(gpu, "xid", code));
        shift.pass(Duration.ofMinutes(2));
    }

    @Then("{int} {word} was/were told about {word}")
    public void told(int times, String severity, String domain) {
        assertThat(shift.recorded(AlertEntry.class))
                .filteredOn(
                        each -> each.target().equals(domain) && each.severity().equals(severity))
                .hasSize(times);
    }

    @Then("nobody is told anything")
    public void silence() {
        assertThat(shift.recorded(AlertEntry.class)).isEmpty();
    }

    @Then("nobody is woken")
    public void noPage() {
        assertThat(shift.recorded(AlertEntry.class))
                .extracting(AlertEntry::severity)
                .containsOnly("info");
    }
}
