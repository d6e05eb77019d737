package dev.interlock.cli.operate;

import dev.interlock.routes.http.OutgoingHttp;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answer the planner's question about an incident. */
@Command(name = "answer", description = "Answer the planner's question about an incident.")
public final class AnswerCommand extends Act {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "The answer.")
    @SuppressWarnings("NullAway.Init")
    private List<String> words;

    @Override
    public void run() {
        send(
                "/api/incidents/%s/answer".formatted(OutgoingHttp.encoded(incident)),
                Map.of("words", String.join(" ", words)));
        say("The planner has the answer.");
    }
}
