package dev.interlock.routes.audit;

import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.AnchorPlace;
import dev.interlock.routes.audit.chain.Anchors;
import dev.interlock.routes.audit.chain.KeyRing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes anchors down in other places on a thread of its own, so that the record never waits for a share or a network. While a place
 * is slow only the newest anchor waits: it vouches for all before it.
 */
final class AnchorsElsewhere implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final List<AnchorPlace> places;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread own = new Thread(work, "interlock-anchors");
        own.setDaemon(true);
        return own;
    });
    private final AtomicReference<@Nullable Anchor> newest = new AtomicReference<>();
    private volatile Map<String, String> troubles = Map.of();

    AnchorsElsewhere(List<String> places, KeyRing keys) {
        this.places = places.stream().map(name -> AnchorPlace.named(name, keys)).toList();
    }

    /** Those that can be read again. */
    List<Anchors> readable() {
        return places.stream().flatMap(place -> place.readable().stream()).toList();
    }

    void add(Anchor anchor) {
        if (!places.isEmpty() && newest.getAndSet(anchor) == null) {
            thread.execute(this::write);
        }
    }

    private void write() {
        Anchor anchor = newest.getAndSet(null);
        if (anchor == null) {
            return;
        }
        Map<String, String> now = new TreeMap<>();
        for (AnchorPlace place : places) {
            try {
                place.add(anchor);
            } catch (IOException | RuntimeException failed) {
                now.put(place.toString(), String.valueOf(failed.getMessage()));
            }
        }
        troubles = now;
    }

    /** Which places the newest anchor did not reach; empty in good order. */
    Optional<String> trouble() {
        return troubles.entrySet().stream()
                .map(each ->
                        "The audit's head could not be anchored in %s: %s.".formatted(each.getKey(), each.getValue()))
                .reduce((one, other) -> one + " " + other);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
