package dev.interlock.simulator.cloud.parts;

import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.relay.LinkTrouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The relay that all of the shop's network goes through, as its operators reach it. Thread-safe. */
public final class ShopNetwork {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Address relay;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public ShopNetwork(Address relay) {
        this.relay = relay;
    }

    public void disturb(PartLink wire, LinkTrouble trouble) {
        send(
                wire,
                HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(StrictJson.write(trouble.toJson()))));
    }

    public void calm(PartLink wire) {
        send(wire, HttpRequest.newBuilder().DELETE());
    }

    private void send(PartLink wire, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.uri(relay.http("/links/" + wire.id()))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new RuntimeTrouble("The relay refuses to change '%s': %s".formatted(wire.id(), answer.body()));
            }
        } catch (IOException silent) {
            throw new RuntimeTrouble("The relay does not answer (%s). Look whether it runs.".formatted(silent), silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RuntimeTrouble("The relay was not waited for.", interrupted);
        }
    }
}
