package dev.interlock.routes.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.routes.web.body.Json;
import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be made to go wrong in the simulated world that this controller watches. A real world has no such door, and then
 * nothing can.
 *
 * @param world where the world takes commands, if it does
 * @param recorder whatever a person makes go wrong is on record before it is
 * @param clock the controller's
 */
public record WorldFaults(Optional<URI> world, Consumer<List<Entry>> recorder, InstantSource clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final OutgoingHttp HTTP = new OutgoingHttp(Duration.ofSeconds(2));

    /** Where no world is simulated. */
    public static WorldFaults none() {
        return new WorldFaults(Optional.empty(), entries -> {}, InstantSource.system());
    }

    /** What is wrong in it by somebody's wish; empty where the world is no simulated one, or does not answer. */
    public Optional<JsonNode> list() {
        return world.flatMap(url -> {
            try {
                OutgoingHttp.Reply reply = HTTP.send(OutgoingHttp.to(OutgoingHttp.at(url, "/faults"), PATIENCE)
                        .build());
                return reply.status() == 200 ? Optional.of(read(reply)) : Optional.empty();
            } catch (IOException away) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }

    /** Lets something go wrong, as the world's own door takes it. */
    public JsonNode inject(ObjectNode fault, String by) {
        note(
                by,
                OperatorActEntry.Act.INJECT,
                fault.path("target").asText(),
                fault.path("type").asText());
        return told("POST", "/faults", BodyPublishers.ofString(fault.toString()));
    }

    /** Ends it. */
    public JsonNode heal(String id, String by) {
        note(by, OperatorActEntry.Act.HEAL, id, null);
        return told("DELETE", "/faults/" + OutgoingHttp.encoded(id), BodyPublishers.noBody());
    }

    private void note(String by, String act, String subject, @Nullable String setting) {
        recorder.accept(List.of(new OperatorActEntry(Origin.at(clock.instant()), by, act, subject, setting, null)));
    }

    private JsonNode told(String method, String path, BodyPublisher body) {
        URI url = world.orElseThrow(() -> RefusedRequest.notFound(
                "This controller watches no simulated world. Nothing can be made to fail here."));
        try {
            OutgoingHttp.Reply reply = HTTP.send(OutgoingHttp.to(OutgoingHttp.at(url, path), PATIENCE)
                    .header("Content-Type", "application/json")
                    .method(method, body)
                    .build());
            JsonNode answer = read(reply);
            if (reply.status() >= 300) {
                throw new RefusedRequest(reply.status(), answer.path("error").asText("The world refused it."));
            }
            return answer;
        } catch (IOException away) {
            throw new RefusedRequest(503, "The simulated world does not answer. Look whether it runs.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedRequest(503, "The controller is being stopped.");
        }
    }

    private static JsonNode read(OutgoingHttp.Reply reply) throws JsonProcessingException {
        return Json.read(Buffer.buffer(reply.body()));
    }
}
