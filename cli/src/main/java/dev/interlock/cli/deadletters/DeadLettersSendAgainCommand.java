package dev.interlock.cli.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.operate.Act;
import dev.interlock.cli.outcome.CommandFailure;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends dead letters again. */
@Command(
        name = "send-again",
        description = "Send dead letters through the door that they came in by once more, on record.")
final class DeadLettersSendAgainCommand extends Act {
    @Parameters(
            arity = "1..*",
            paramLabel = "LETTER",
            description = "Their numbers, as 'interlock dead-letters list' shows them.")
    @SuppressWarnings("NullAway.Init")
    private List<Long> letters;

    @Option(names = "--again", description = "Also those that were sent again before.")
    private boolean again;

    @Override
    public void run() {
        long refused = letters.stream().filter(letter -> !isTaken(letter)).count();
        if (refused > 0) {
            throw CommandFailure.failed(
                    "%d of %d were refused again, and are dead letters anew.".formatted(refused, letters.size()));
        }
    }

    private boolean isTaken(long letter) {
        JsonNode answer = send("/api/dead-letters/%d/send-again".formatted(letter), Map.of("again", again));
        boolean taken = answer.path("taken").asBoolean();
        say("%d was %s by %s: %s"
                .formatted(
                        letter,
                        taken ? "taken" : "refused",
                        answer.path("route").asText(),
                        answer.path("answer").asText()));
        return taken;
    }
}
