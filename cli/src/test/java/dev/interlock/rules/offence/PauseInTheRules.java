package dev.interlock.rules.offence;

import java.time.Duration;

/** The rules wait. */
public final class PauseInTheRules {
    void rest(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
