package dev.interlock.routes.agents.actuators.kubernetes;

import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.DialogueSteps;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Sends a call to the API server, with the address, trust and credentials that the client found. Thread-safe. */
public final class KubernetesCluster {
    private static final long PATIENCE_SECONDS = 30;
    private static final int OK = 200;
    private static final int NORMAL = 1000;
    private static final String EXEC = "/exec";

    private final Supplier<KubernetesClient> client;

    /** @param client made when the first call is sent, and not before */
    public KubernetesCluster(Supplier<KubernetesClient> client) {
        this.client = client;
    }

    /** Replaces the call by its answer. */
    public void send(Exchange exchange) throws IOException {
        ActuatorCall call = exchange.getProperty(DialogueSteps.CALL, ActuatorCall.class);
        URI path = URI.create(call.url());
        if (path.getPath().endsWith(EXEC)) {
            answer(exchange, OK, Integer.toString(exec(call.url())));
        } else {
            HttpResponse<String> response =
                    patiently(client.get().getHttpClient().sendAsync(request(call), String.class));
            answer(exchange, response.code(), String.valueOf(response.body()));
        }
    }

    private static void answer(Exchange exchange, int status, String body) {
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.getMessage().setBody(body);
    }

    private HttpRequest request(ActuatorCall call) {
        HttpRequest.Builder request =
                client.get().getHttpClient().newHttpRequestBuilder().uri(server() + call.url());
        return call.body().isEmpty()
                ? request.build()
                : request.method(
                                call.method(),
                                call.headers().getOrDefault("Content-Type", "application/json"),
                                call.body())
                        .build();
    }

    /** The client's own exec looks at the pod first, for which it would need more rights. */
    private int exec(String path) throws IOException {
        PodExec exec = new PodExec();
        CompletableFuture<WebSocket> socket = client.get()
                .getHttpClient()
                .newWebSocketBuilder()
                .uri(URI.create(server().replaceFirst("^http", "ws") + path))
                .subprotocol(PodExec.PROTOCOL)
                .buildAsync(exec);
        WebSocket open = patiently(socket);
        try {
            return patiently(exec.exitCode());
        } finally {
            open.sendClose(NORMAL, "");
        }
    }

    private String server() {
        return client.get().getMasterUrl().toString().replaceFirst("/+$", "");
    }

    private static <T> T patiently(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (TimeoutException late) {
            throw new IOException("The API server did not answer within %d s.".formatted(PATIENCE_SECONDS), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The controller was stopped before the API server answered.", stopped);
        }
    }
}
