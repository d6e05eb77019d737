package dev.interlock.rules.offence;

import java.time.Instant;

/** The rules look at the clock on the wall. */
public final class ClockInTheRules {
    Instant now() {
        return Instant.now();
    }
}
