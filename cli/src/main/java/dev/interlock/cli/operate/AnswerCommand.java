package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.remote.Http;
import dev.interlock.cli.settings.Place;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answer the planner's question about an incident. */
@Command(name = "answer", description = "Answer the planner's question about an incident.")
public final class AnswerCommand implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "The answer.")
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
        Controller.of(place.settings())
                .post(
                        "/api/incidents/%s/answer".formatted(Http.encoded(incident)),
                        Map.of("words", String.join(" ", words), "by", operator.name()));
        spec.commandLine().getOut().println("The planner has the answer.");
    }
}
