package dev.interlock.simulator.cloud.measure;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ShopHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Asks the shop's programs over HTTP, and gives up after a second. */
public final class HttpProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ShopHttp http = new ShopHttp(PATIENCE);

    /** What was answered, and how long that took. */
    public record Heard(int status, String body, double millis) {
        public boolean ok() {
            return status == 200;
        }
    }

    /** Asks for a path; empty where nobody answers in time. */
    public Optional<Heard> get(Address door, String path) {
        HttpRequest request = ShopHttp.to(door.http(path), PATIENCE).build();
        long began = System.nanoTime();
        try {
            ShopHttp.Reply answer = http.send(request);
            return Optional.of(new Heard(answer.status(), answer.body(), (System.nanoTime() - began) / 1e6));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
