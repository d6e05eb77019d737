package dev.interlock.programs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of the DevTools protocol: numbered calls, their answers, and events. */
final class DevTools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<JsonNode>> heard = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder parts = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    static DevTools connect(URI address) throws Exception {
        DevTools tools = new DevTools();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .get(20, TimeUnit.SECONDS);
        tools.socket.complete(socket);
        return tools;
    }

    JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        send(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)));
        JsonNode message = answer.get(30, TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new AssertionError("%s: %s".formatted(method, message.path("error")));
        }
        return message.path("result");
    }

    /** One after the other: a socket takes no text while it sends another. */
    private synchronized void send(String text) throws Exception {
        socket.get().sendText(text, true).get(20, TimeUnit.SECONDS);
    }

    /** What is told whenever this event happens, with what it says; on a thread that must not wait for a call. */
    void on(String event, Consumer<JsonNode> told) {
        heard.put(event, told);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            receive(parts.toString());
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void receive(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
            } else if (complains(message)) {
                complaints.add(message.path("params").toString());
            } else {
                heard.getOrDefault(message.path("method").asText(), event -> {}).accept(message.path("params"));
            }
        } catch (JsonProcessingException e) {
            complaints.add(text);
        }
    }

    private static boolean complains(JsonNode event) {
        return switch (event.path("method").asText()) {
            case "Runtime.exceptionThrown" -> true;
            case "Log.entryAdded" -> event.at("/params/entry/level").asText().equals("error");
            default -> false;
        };
    }

    void close() {
        socket.join().abort();
    }
}
