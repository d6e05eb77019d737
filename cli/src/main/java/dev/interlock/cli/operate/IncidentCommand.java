package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Report something in your own words; the planner is asked what to do. */
@Command(name = "incident", description = "Report something in your own words; the planner is asked what to do.")
public final class IncidentCommand implements Runnable {
    @Parameters(
            index = "0",
            arity = "1..*",
            paramLabel = "WORDS",
            description = "What you see, as you would tell a colleague.")
    @SuppressWarnings("NullAway.Init")
    private List<String> words;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        var answer = Controller.of(place.settings())
                .post("/api/incidents", Map.of("words", String.join(" ", words), "by", operator.name()));
        spec.commandLine()
                .getOut()
                .println("Recorded as %s. See what comes of it with 'interlock status'."
                        .formatted(answer.path("report_id").asText()));
    }
}
