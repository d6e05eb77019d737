package dev.interlock.simulator.cloud;

import dev.interlock.simulator.shop.shoppers.Shoppers;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The shop's customers: those who always come, and for a while those of a rush. Thread-safe. */
final class Crowd implements AutoCloseable {
    private final URI gateway;
    private final long seed;
    private final Shoppers usual;
    private final Set<String> acknowledgedInRushes = new HashSet<>();
    private Optional<Shoppers> rush = Optional.empty();
    private int rushes;

    private Crowd(URI gateway, int ordersPerSecond, long seed) {
        this.gateway = gateway;
        this.seed = seed;
        usual = Shoppers.start(gateway, ordersPerSecond, seed);
    }

    static Crowd come(URI gateway, int ordersPerSecond, long seed) {
        return new Crowd(gateway, ordersPerSecond, seed);
    }

    /** So many orders a second more. */
    synchronized void rush(int ordersPerSecond) {
        endRush();
        rushes++;
        rush = Optional.of(Shoppers.start(gateway, ordersPerSecond, Math.floorMod(seed, 1_000) + 1_000L * rushes));
    }

    synchronized void endRush() {
        rush.ifPresent(shoppers -> {
            goHome(shoppers);
            acknowledgedInRushes.addAll(shoppers.acknowledged());
            shoppers.close();
        });
        rush = Optional.empty();
    }

    /** Lets nobody in any more, and waits until everybody inside is served or gone. */
    synchronized void goHome() {
        endRush();
        goHome(usual);
    }

    /** The request ids of every order that anybody was told they have. */
    synchronized Set<String> acknowledged() {
        Set<String> all = new HashSet<>(usual.acknowledged());
        all.addAll(acknowledgedInRushes);
        rush.ifPresent(shoppers -> all.addAll(shoppers.acknowledged()));
        return all;
    }

    @Override
    public synchronized void close() {
        rush.ifPresent(Shoppers::close);
        usual.close();
    }

    private static void goHome(Shoppers shoppers) {
        try {
            shoppers.pause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
