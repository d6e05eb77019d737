package dev.interlock.simulator.cloud.parts;

import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ShopHttp;
import dev.interlock.simulator.shop.relay.LinkTrouble;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;

/** The relay that all of the shop's network goes through, as its operators reach it. Thread-safe. */
public final class ShopNetwork {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Address relay;
    private final ShopHttp http = new ShopHttp(PATIENCE);

    public ShopNetwork(Address relay) {
        this.relay = relay;
    }

    public void disturb(PartLink wire, LinkTrouble trouble) {
        send(wire, to(wire).PUT(HttpRequest.BodyPublishers.ofString(StrictJson.write(trouble.toJson()))));
    }

    public void calm(PartLink wire) {
        send(wire, to(wire).DELETE());
    }

    private HttpRequest.Builder to(PartLink wire) {
        return ShopHttp.to(relay.http("/links/" + wire.id()), PATIENCE);
    }

    private void send(PartLink wire, HttpRequest.Builder request) {
        try {
            ShopHttp.Reply answer =
                    http.send(request.header("Content-Type", "application/json").build());
            if (answer.status() != 200) {
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
