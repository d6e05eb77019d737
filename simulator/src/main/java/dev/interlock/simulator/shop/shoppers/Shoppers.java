package dev.interlock.simulator.shop.shoppers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.simulator.shop.process.HttpAnswer;
import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.ProcessSettings;
import dev.interlock.simulator.shop.process.Program;
import dev.interlock.simulator.shop.process.ServiceServer;
import io.micrometer.core.instrument.Tags;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Customers who come at a steady rate, whether or not those before them were served, and remember which orders were
 * acknowledged. In its own process, or inside another.
 */
public final class Shoppers implements AutoCloseable {
    private static final long SECOND_MICROS = 1_000_000;

    private final Purchases purchases;
    private final Random dice;
    private final String prefix;
    private final AtomicBoolean paused = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "shoppers");
        thread.setDaemon(true);
        return thread;
    });
    private int customers;

    private Shoppers(URI gateway, long seed, String prefix) {
        this.prefix = prefix;
        dice = new Random(seed);
        purchases = new Purchases(gateway, clock);
    }

    /**
     * Opens the shop.
     *
     * @param gateway such as {@code http://127.0.0.1:8080}
     * @param rate customers a second; above 0
     * @param seed which baskets they fill; the request ids begin with it
     */
    public static Shoppers start(URI gateway, int rate, long seed) {
        return start(gateway, rate, seed, String.valueOf(seed));
    }

    private static Shoppers start(URI gateway, int rate, long seed, String prefix) {
        if (rate < 1) {
            throw new IllegalArgumentException("SHOP_RATE is %d. Set 1 or more orders a second.".formatted(rate));
        }
        Shoppers shoppers = new Shoppers(gateway, seed, prefix);
        var unused = shoppers.clock.scheduleAtFixedRate(shoppers::next, 0, SECOND_MICROS / rate, TimeUnit.MICROSECONDS);
        return shoppers;
    }

    public static void main(String[] arguments) {
        Program.run("shoppers", Shoppers::process);
    }

    /** The request ids of every order that was acknowledged. */
    public Set<String> acknowledged() {
        return purchases.acknowledged();
    }

    /** How many orders were tried. */
    public int attempted() {
        return purchases.attempted();
    }

    /** How many customers left without an order, after their last try. */
    public int refused() {
        return purchases.refused();
    }

    /** Lets nobody in any more, and waits until everybody inside is served or gone. */
    public void pause() throws InterruptedException {
        paused.set(true);
        purchases.awaitNobody();
    }

    /** Lets customers in again. */
    public void resume() {
        paused.set(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void next() {
        if (!paused.get()) {
            customers++;
            purchases.begin(Basket.fill(prefix + "-" + customers, dice));
        }
    }

    private static AutoCloseable process(ProcessSettings settings) {
        ProcessMeters meters = ProcessMeters.of(settings);
        URI gateway = URI.create("http://" + settings.address("SHOP_GATEWAY"));
        long seed = settings.number("SHOP_SEED", 1);
        // a shop that was restarted must not be asked for orders that it has
        String prefix = seed + "-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis();
        Shoppers shoppers = start(gateway, settings.number("SHOP_RATE", 10), seed, prefix);
        meters.gauge("shop_orders_acknowledged", Tags.empty(), () -> shoppers.acknowledged()
                .size());
        meters.gauge("shop_orders_attempted", Tags.empty(), shoppers::attempted);
        meters.gauge("shop_orders_refused", Tags.empty(), shoppers::refused);
        ServiceServer door = ServiceServer.open(settings, meters, List::of)
                .on("GET", "/acknowledged", call -> HttpAnswer.json(200, shoppers.toJson()))
                .on("POST", "/pause", call -> {
                    shoppers.pause();
                    return HttpAnswer.json(200, shoppers.toJson());
                })
                .on("POST", "/resume", call -> {
                    shoppers.resume();
                    return HttpAnswer.json(200, shoppers.toJson());
                });
        return () -> {
            door.close();
            shoppers.close();
        };
    }

    private ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = node.putArray("acknowledged");
        acknowledged().forEach(ids::add);
        return node.put("attempted", attempted()).put("refused", refused());
    }
}
