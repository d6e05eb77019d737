package dev.interlock.advisor.model.chat;

import java.time.Duration;

public final class Spoken {
    private Spoken() {}

    /** A duration as a sentence has it, such as {@code 120 seconds}. */
    public static String of(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " seconds" : duration.toMillis() + " ms";
    }
}
