package dev.interlock.cli.operate;

import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a waiting plan down. */
@Command(name = "reject", description = "Turn a plan down that waits.")
public final class RejectCommand extends Act {
    @Parameters(
            paramLabel = "PLAN",
            converter = PlanId.class,
            description = "The plan's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private UUID plan;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "no reason given",
            description = "Why, for the audit.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    public void run() {
        send("/api/plans/%s/reject".formatted(plan), Map.of("reason", reason));
        say("Plan %s is rejected.".formatted(plan));
    }
}
