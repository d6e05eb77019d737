package dev.interlock.routes.agents;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** A world behind {@code POST /commands}: building management, scheduler and GPU fleet, or the simulated ones. */
public final class HttpWorld implements ControlledWorld {
    /** A service may take a while to start anew. The schedule gives up on its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final OutgoingHttp http = new OutgoingHttp(Duration.ofSeconds(3));
    private final URI url;
    private final URI commands;

    public HttpWorld(URI world) {
        this.url = OutgoingHttp.at(world, "");
        this.commands = URI.create(url + "/commands");
    }

    @Override
    public Optional<URI> url() {
        return Optional.of(url);
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        HttpRequest request = OutgoingHttp.to(commands, PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(WorldCommand.write(effect, action)))
                .build();
        try {
            return WorldCommand.read(http.send(request).body(), commands.toString());
        } catch (IOException e) {
            return AgentResult.failed(
                    "%s does not answer (%s). Check that it runs and is reachable.".formatted(commands, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AgentResult.failed("The controller was stopped before %s answered.".formatted(commands));
        }
    }
}
