package dev.interlock.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Asked;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A server that speaks the telemetry contract, as it is asked before a controller starts. */
final class Server {
    private final URI url;

    Server(URI url) {
        this.url = url;
    }

    JsonNode json(String door) {
        return Asked.json(url, door)
                .orElseThrow(() -> CommandFailure.unreachable(
                        "Nothing answers at %s%s. Check that the source runs and that --source names it."
                                .formatted(url, door)));
    }

    boolean answers(String door) {
        return Asked.answers(url, door);
    }

    /** Its clock, where it has one of its own, as a simulated world does. */
    Optional<FollowedClock> clock() {
        return told().map(now -> new FollowedClock(this::told, now));
    }

    private Optional<FollowedClock.Told> told() {
        return Asked.json(url, "/clock")
                .map(clock -> new FollowedClock.Told(
                        Instant.parse(clock.path("now").asText()),
                        clock.path("speed").asDouble(1)));
    }
}
