package dev.interlock.simulator.cloud;

import dev.interlock.simulator.cloud.fault.Levers;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.cloud.parts.ServiceRuntime.Stray;
import dev.interlock.simulator.shop.orders.CacheEntry;
import dev.interlock.simulator.shop.relay.LinkTrouble;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Brings failures of the shop about, and ends them. Thread-safe. */
final class ShopLevers implements Levers {
    /** A host name that no resolver knows, by RFC 2606. */
    private static final String NOWHERE = "db-primary.invalid:5432";

    private static final int PRODUCTS = 20;

    private final Grip grip;
    private final ServiceRuntime runtime;
    private final AtomicReference<String> poisoned = new AtomicReference<>("");

    ShopLevers(Grip grip) {
        this.grip = grip;
        this.runtime = grip.shop().runtime();
    }

    @Override
    public void kill(Part part) {
        runtime.kill(part);
    }

    @Override
    public void revive(Part part) {
        if (!runtime.runs(part)) {
            grip.shop().restart(part);
        }
    }

    @Override
    public void freeze(Part part) {
        runtime.freeze(part);
    }

    @Override
    public void thaw(Part part) {
        runtime.thaw(part);
    }

    @Override
    public void misdirect(Part part) {
        grip.shop().drift(part, "SHOP_DATABASE", NOWHERE);
    }

    @Override
    public void deploy(Part part, String version) {
        grip.shop().deploy(part, Map.of("SHOP_VERSION", version));
    }

    @Override
    public void restore(Part part) {
        int good = grip.shop().goodRevision(part);
        if (grip.shop().drifted(part) || grip.shop().revision(part) != good) {
            grip.shop().rollBack(part, good);
        }
    }

    @Override
    public void poisonCache(long seed) {
        int product = 1 + new Random(seed).nextInt(PRODUCTS);
        String key = "product:" + product;
        poisoned.set(key);
        grip.cache().put(key, CacheEntry.wronglySerialised(product));
    }

    @Override
    public void cleanCache() {
        String key = poisoned.getAndSet("");
        if (!key.isEmpty()) {
            grip.cache().flush(key);
        }
    }

    @Override
    public void disturb(PartLink wire, LinkTrouble trouble) {
        grip.network().disturb(wire, trouble);
    }

    @Override
    public void calm(PartLink wire) {
        grip.network().calm(wire);
    }

    @Override
    public void startStray(Part part, Stray stray) {
        runtime.startStray(part, stray);
    }

    @Override
    public void endStrays(Part part) {
        runtime.strays(part).forEach(process -> runtime.killStray(part, process));
    }

    @Override
    public void rush(double ordersPerSecond) {
        grip.crowd().rush((int) Math.round(ordersPerSecond));
    }

    @Override
    public void endRush() {
        grip.crowd().endRush();
    }

    @Override
    public void poisonQueue() {
        grip.queue().poison();
    }

    @Override
    public void cleanQueue() {
        grip.queue().park();
    }

    @Override
    public void lockOrders() {
        grip.database().lockOrders();
    }

    @Override
    public void unlockOrders() {
        grip.database().unlockOrders();
    }
}
