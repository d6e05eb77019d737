package dev.interlock.cli.operate;

import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Confirms a waiting plan. */
@Command(name = "approve", description = "Confirm a plan that waits; it is judged once more before it is sent.")
public final class ApproveCommand extends Act {
    @Parameters(
            paramLabel = "PLAN",
            converter = PlanId.class,
            description = "The plan's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private UUID plan;

    @Override
    public void run() {
        send("/api/plans/%s/approve".formatted(plan), Map.of());
        say("Plan %s is approved.".formatted(plan));
    }
}
