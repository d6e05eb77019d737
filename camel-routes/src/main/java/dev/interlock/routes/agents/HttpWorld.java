package dev.interlock.routes.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A world behind {@code POST /commands}: building management, scheduler and GPU fleet, or the simulated ones. */
public final class HttpWorld implements World {
    /** A service may take a while to start anew. The schedule gives up on its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI commands;

    public HttpWorld(URI world) {
        this.commands = URI.create(world.toString().replaceFirst("/+$", "") + "/commands");
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        ObjectNode command = ActionJson.write(action);
        command.put("task_id", effect);
        HttpRequest request = HttpRequest.newBuilder(commands)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(command.toString()))
                .build();
        try {
            return read(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return AgentResult.failed(
                    "%s does not answer (%s). Check that it runs and is reachable.".formatted(commands, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AgentResult.failed("The controller was stopped before %s answered.".formatted(commands));
        }
    }

    private AgentResult read(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            Map<String, Object> out = JSON.convertValue(object(answer, "out"), OBJECT);
            Map<String, Object> meta = JSON.convertValue(object(answer, "meta"), OBJECT);
            boolean ok = answer.path("status").asText().equals("OK");
            return ok
                    ? new AgentResult(AgentResult.Status.OK, out, meta)
                    : new AgentResult(AgentResult.Status.FAIL, out, withReason(meta, answer));
        } catch (JsonProcessingException e) {
            return AgentResult.failed("%s answered something that is not JSON. Check that it is the world's address."
                    .formatted(commands));
        }
    }

    /** A world says why where it likes: in what it found, or as the error of a request that it could not read. */
    private static Map<String, Object> withReason(Map<String, Object> meta, JsonNode answer) {
        String reason =
                answer.path("out").path("reason").asText(answer.path("error").asText("The world gave no reason."));
        Map<String, Object> complete = new TreeMap<>(meta);
        complete.putIfAbsent("reason", reason);
        return complete;
    }

    private static JsonNode object(JsonNode answer, String field) {
        JsonNode node = answer.path(field);
        return node.isObject() ? node : JSON.createObjectNode();
    }
}
