package dev.interlock.simulator.cloud;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.shop.Count;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the shop has packed what was ordered, and counts. */
final class CountAtRest {
    private static final long LOOK_MILLIS = 250;

    private CountAtRest() {}

    /** The count once every order is packed, or when patience ends. */
    static Count count(Grip grip, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Count count = now(grip);
        while (count.fulfilled() < count.acknowledged() && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return count;
            }
            count = now(grip);
        }
        return count;
    }

    private static Count now(Grip grip) {
        try {
            return Count.of(grip.database().patient(), grip.crowd().acknowledged());
        } catch (SQLException silent) {
            throw new RuntimeTrouble(
                    "The orders cannot be counted, for the database does not answer (%s)."
                            .formatted(silent.getMessage()),
                    silent);
        }
    }
}
