package dev.interlock.features.steps;

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
    public void mode(String mode) {
        shift.mode(Mode.named(mode));
    }

    @When("the operator pulls the kill switch")
    public void kill() {
        shift.bench().room().stop(OPERATOR).join();
    }

    @When("the operator releases the kill switch")
    public void release() {
        shift.bench().room().release(OPERATOR);
    }

    @When("the operator approves the waiting plan")
    public void approve() {
        shift.bench().room().act(new OperatorAct.Approve(shift.waiting().id()), OPERATOR);
    }

    @When("the operator turns the waiting plan down because {string}")
    public void reject(String reason) {
        shift.bench().room().act(new OperatorAct.Reject(shift.waiting().id(), reason), OPERATOR);
    }
}
