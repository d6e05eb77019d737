package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.remote.Http;
import dev.interlock.cli.settings.Place;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Say that what people reported of an incident is over. */
@Command(name = "settle", description = "Say that what people reported of an incident is over.")
public final class SettleCommand implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

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
                .post("/api/incidents/%s/settle".formatted(Http.encoded(incident)), Map.of("by", operator.name()));
        spec.commandLine()
                .getOut()
                .println("What was reported of %s is over; what telemetry shows ends by itself.".formatted(incident));
    }
}
