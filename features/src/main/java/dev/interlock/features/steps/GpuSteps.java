package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.floor.StillFloor;
import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** GPUs and their caps. */
public final class GpuSteps {
    private final StillFloor floor;

    public GpuSteps(Shift shift) {
        this.floor = shift.floor();
    }

    @Given("{word} is {temperature} hot")
    @Means("Sets a GPU's temperature.")
    public void hot(String gpu, double celsius) {
        floor.set(gpu, "gpu_celsius", celsius);
    }

    @Given("{word} is throttled by its hardware")
    @Means("A GPU slows itself down.")
    public void throttled(String gpu) {
        floor.set(gpu, "throttled", 1);
    }

    @Given("{word} reports error {int}")
    @Means("A GPU shows an XID.")
    public void xid(String gpu, int code) {
        floor.set(gpu, "xid", code);
    }

    @Given("the GPUs of {word} are capped at {power}")
    @Means("Sets the power caps of a rack's GPUs.")
    public void capped(String rack, double watts) {
        floor.gpusOf(rack).forEach(gpu -> floor.set(gpu, "power_cap_watts", watts));
    }

    @Then("the GPUs of {word} were capped at {power}")
    @Means("Each GPU of a rack has this power cap.")
    public void wereCapped(String rack, double watts) {
        assertThat(floor.gpusOf(rack)).as("GPUs of " + rack).isNotEmpty().allSatisfy(gpu -> wasCapped(gpu, watts));
    }

    @Then("{word} was capped at {power}")
    @Means("A GPU has this power cap.")
    public void wasCapped(String gpu, double watts) {
        assertThat(floor.get(gpu, "power_cap_watts")).as("cap of " + gpu).isEqualTo(watts);
    }
}
