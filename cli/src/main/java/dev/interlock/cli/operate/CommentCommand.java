package dev.interlock.cli.operate;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Write down what others are to know of an incident. */
@Command(name = "comment", description = "Write down what others are to know of an incident that is open.")
public final class CommentCommand extends IncidentAct {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What there is to know.")
    @SuppressWarnings("NullAway.Init")
    private List<String> words;

    @Override
    public void run() {
        about("comment", Map.of("words", String.join(" ", words)));
        say("It stands with %s.".formatted(incident()));
    }
}
