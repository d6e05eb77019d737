package dev.interlock.routes.agents.actuators.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.PlainJson;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Listens to what a command in a pod says, as the API server passes it on: the first byte of a message names its channel, and
 * channel 3 tells how the command ended. Its output is not kept.
 */
final class PodExec implements WebSocket.Listener {
    static final String PROTOCOL = "v4.channel.k8s.io";
    private static final char STATUS = 3;

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    CompletableFuture<Integer> exitCode() {
        return exitCode;
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        if (!text.isEmpty() && text.charAt(0) == STATUS) {
            ended(text.substring(1));
        }
        socket.request();
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer bytes) {
        onMessage(socket, StandardCharsets.UTF_8.decode(bytes).toString());
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason) {
        exitCode.completeExceptionally(
                new IOException("The API server closed the connection before the health command ended."));
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        exitCode.completeExceptionally(error);
    }

    private void ended(String json) {
        try {
            JsonNode status = PlainJson.MAPPER.readTree(json);
            JsonNode code = status.at("/details/causes/0/message");
            if (status.path("status").asText().equals("Success")) {
                exitCode.complete(0);
            } else if (status.path("reason").asText().equals("NonZeroExitCode")) {
                exitCode.complete(Integer.parseInt(code.asText()));
            } else {
                exitCode.completeExceptionally(
                        new IOException("The health command could not be started. Look whether the container has it."));
            }
        } catch (JsonProcessingException | NumberFormatException none) {
            exitCode.completeExceptionally(
                    new IOException("The API server does not say how the health command ended.", none));
        }
    }
}
