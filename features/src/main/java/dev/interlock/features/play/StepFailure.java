package dev.interlock.features.play;

import io.cucumber.plugin.event.Result;
import java.util.List;

/** What a failed step says, without blank lines and without where in Java it was said. */
final class StepFailure {
    private StepFailure() {}

    static List<String> of(Result result) {
        Throwable error = result.getError();
        if (error == null) {
            return List.of("It ended as %s.".formatted(result.getStatus()));
        }
        String message = error.getMessage();
        return message == null || message.isBlank()
                ? List.of(
                        "It could not be played: %s.".formatted(error.getClass().getSimpleName()))
                : message.lines().filter(line -> !line.isBlank()).toList();
    }
}
