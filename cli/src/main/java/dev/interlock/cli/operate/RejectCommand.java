package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a waiting plan down. */
@Command(name = "reject", description = "Turn a plan down that waits.")
public final class RejectCommand implements Runnable {
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

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Controller.of(place.settings())
                .post("/api/plans/%s/reject".formatted(plan), Map.of("by", operator.name(), "reason", reason));
        spec.commandLine().getOut().println("Plan %s is rejected.".formatted(plan));
    }
}
