package dev.interlock.cli.operate;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answer the planner's question about an incident. */
@Command(name = "answer", description = "Answer the planner's question about an incident.")
public final class AnswerCommand extends IncidentAct {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "The answer.")
    @SuppressWarnings("NullAway.Init")
    private List<String> words;

    @Override
    public void run() {
        about("answer", Map.of("words", String.join(" ", words)));
        say("The planner has the answer.");
    }
}
