package dev.interlock.cli.operate;

import dev.interlock.routes.http.OutgoingHttp;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Write down what others are to know of an incident. */
@Command(name = "comment", description = "Write down what others are to know of an incident that is open.")
public final class CommentCommand extends Act {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What there is to know.")
    @SuppressWarnings("NullAway.Init")
    private List<String> words;

    @Override
    public void run() {
        send(
                "/api/incidents/%s/comment".formatted(OutgoingHttp.encoded(incident)),
                Map.of("words", String.join(" ", words)));
        say("It stands with %s.".formatted(incident));
    }
}
