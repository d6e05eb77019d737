package dev.interlock.simulator.cloud.parts;

import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ShopHttp;
import dev.interlock.simulator.shop.queue.QueueConnection;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;

/** The shop's queue as its operators reach it: not by way of the relay. Thread-safe. */
public final class ShopQueue {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Address messages;
    private final Address door;
    private final ShopHttp http = new ShopHttp(PATIENCE);

    /**
     * The queue.
     *
     * @param messages where it takes messages
     * @param door where it is managed
     */
    public ShopQueue(Address messages, Address door) {
        this.messages = messages;
        this.door = door;
    }

    /** Sends an order that is cut off in the middle, as a broken producer does. */
    public void poison() {
        try (QueueConnection connection = QueueConnection.open(messages)) {
            connection.send(UUID.randomUUID().toString(), "{\"order_id\": 4");
        } catch (Exception silent) {
            throw trouble(silent);
        }
    }

    /** Moves the messages that failed every delivery aside; answers with how many they were. */
    public long park() {
        HttpRequest request = ShopHttp.to(door.http("/dead/park"), PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            ShopHttp.Reply answer = http.send(request);
            if (answer.status() != 200) {
                throw new RuntimeTrouble("The queue refuses to put messages aside: %s".formatted(answer.body()));
            }
            return StrictJson.parse(answer.body())
                    .toOptional()
                    .map(node -> node.path("parked").asLong())
                    .orElse(0L);
        } catch (IOException silent) {
            throw trouble(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw trouble(interrupted);
        }
    }

    private static RuntimeTrouble trouble(Exception cause) {
        return new RuntimeTrouble("The queue does not do it (%s). Look whether it runs.".formatted(cause), cause);
    }
}
