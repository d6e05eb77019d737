package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Confirms a waiting plan. */
@Command(name = "approve", description = "Confirm a plan that waits; it is judged once more before it is sent.")
public final class ApproveCommand implements Runnable {
    @Parameters(
            paramLabel = "PLAN",
            converter = PlanId.class,
            description = "The plan's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private UUID plan;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Controller.of(place.settings()).post("/api/plans/%s/approve".formatted(plan), Map.of("by", operator.name()));
        spec.commandLine().getOut().println("Plan %s is approved.".formatted(plan));
    }
}
