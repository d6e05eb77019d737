package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
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
    @Means("A fleet of rented machines is all that there is: `node-1/0` and so on. First in a story.")
    public void fleet(int machines, int gpus) {
        shift.openFleet(machines, gpus);
    }

    @Given("the job {word} has all of them")
    @Means("Labels every GPU of the fleet with a job.")
    public void job(String job) {
        shift.floor().inventory().devices().forEach(gpu -> shift.floor().label(gpu.id(), "job", job));
    }

    @Given("{word} is labelled to be kept for {word}")
    @Means("Labels a GPU as one that is kept idle on purpose.")
    public void kept(String gpu, String reason) {
        shift.floor().label(gpu, "keep", reason);
    }

    @Given("{percent} of the memory of {word} is allocated")
    @Means("Sets how much of a GPU's memory is in use.")
    public void memory(double percent, String gpu) {
        shift.floor().set(gpu, "memory_used_mib", percent / 100 * shift.floor().get(gpu, "memory_total_mib"));
    }

    @Given("{word} does nothing")
    @Means("A GPU draws what an empty one draws and keeps nothing.")
    public void idle(String gpu) {
        shift.floor().idle(gpu);
    }

    @Given("{word} does nothing for {duration}")
    @Means("The same, and so long passes.")
    public void idle(String gpu, Duration time) {
        idle(gpu);
        shift.pass(time);
    }

    @Given("{word} is not heard of for {duration}")
    @Means("A GPU is silent for so long, then reports again.")
    public void outage(String gpu, Duration time) {
        shift.floor().silence(gpu);
        shift.pass(time);
        shift.floor().speak(gpu);
    }

    @When("a GPU of each machine reports error {int}")
    @Means("The first GPU of each machine shows an XID; two minutes pass.")
    public void errors(int code) {
        shift.floor().inventory().devices().stream()
                .map(Device::id)
                .filter(gpu -> gpu.endsWith("/0"))
                .forEach(gpu -> shift.floor().set(gpu, "xid", code));
        shift.pass(Duration.ofMinutes(2));
    }

    @Then("{int} {word} was/were told about {word}")
    @Means("So many alerts of a severity were sent about this failure domain.")
    public void told(int times, String severity, String domain) {
        assertThat(shift.recorded(AlertEntry.class))
                .filteredOn(
                        each -> each.target().equals(domain) && each.severity().equals(severity))
                .hasSize(times);
    }

    @Then("nobody is told anything")
    @Means("No alert was sent.")
    public void silence() {
        assertThat(shift.recorded(AlertEntry.class)).isEmpty();
    }

    @Then("nobody is woken")
    @Means("Only alerts of the severity `info` were sent.")
    public void noPage() {
        assertThat(shift.recorded(AlertEntry.class))
                .extracting(AlertEntry::severity)
                .containsOnly("info");
    }
}
