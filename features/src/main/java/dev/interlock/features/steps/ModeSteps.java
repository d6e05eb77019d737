package dev.interlock.features.steps;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.OperatorAct;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** How far the controller may go, and the switch that stops it. */
public final class ModeSteps {
    private static final String OPERATOR = "the operator";

    private final Shift shift;

    public ModeSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("the mode is {word}")
    @Means("How far the controller may go: `observe`, `approve` or `act`, which is how stories begin.")
    public void mode(String mode) {
        shift.mode(Mode.named(mode));
    }

    @When("the operator pulls the kill switch")
    @Means("Nothing is sent from now on.")
    public void kill() {
        shift.bench().room().stop(OPERATOR).join();
    }

    @When("the operator releases the kill switch")
    @Means("What the mode allows is sent again.")
    public void release() {
        shift.bench().room().release(OPERATOR);
    }

    @When("the operator approves the waiting plan")
    @Means("A person confirms the one plan that waits.")
    public void approve() {
        shift.bench().room().act(new OperatorAct.Approve(shift.waiting().id()), OPERATOR);
    }

    @When("the operator turns the waiting plan down because {string}")
    @Means("A person refuses the one plan that waits, with a reason.")
    public void reject(String reason) {
        shift.bench().room().act(new OperatorAct.Reject(shift.waiting().id(), reason), OPERATOR);
    }
}
