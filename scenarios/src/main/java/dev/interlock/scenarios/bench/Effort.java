package dev.interlock.scenarios.bench;

import java.time.Duration;
import java.util.function.Supplier;

/** Where the real time of a run goes. It decides nothing: decisions see the plant's clock alone. */
public final class Effort {
    private long world;
    private long controller;

    <T> T world(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            world += System.nanoTime() - start;
        }
    }

    void controller(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            controller += System.nanoTime() - start;
        }
    }

    /** Time spent on moving the plant and reading its instruments. */
    public Duration world() {
        return Duration.ofNanos(world);
    }

    /** Time spent in the controller: routes, rules, gate, agents and audit. */
    public Duration controller() {
        return Duration.ofNanos(controller);
    }
}
