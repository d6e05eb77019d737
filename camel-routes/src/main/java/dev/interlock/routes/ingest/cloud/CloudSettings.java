package dev.interlock.routes.ingest.cloud;

import dev.interlock.rules.price.PriceBook;
import java.time.Duration;

/**
 * How a cloud is asked.
 *
 * @param key shown to the cloud and to nobody else; empty where there is none
 * @param interval between two complete answers
 * @param retries after a failure, before it waits for the next interval
 * @param retryDelay before the first of them; each later one waits twice as long as the one before
 * @param path where providers' command lines are looked for, as PATH names folders
 * @param commandTimeout how long a provider's command line may take
 */
public record CloudSettings(
        String key,
        PriceBook prices,
        Duration interval,
        int retries,
        Duration retryDelay,
        String path,
        Duration commandTimeout) {
    /** Nothing is asked. */
    public static final CloudSettings NONE = new CloudSettings(
            "", PriceBook.EMPTY, Duration.ofMinutes(5), 3, Duration.ofSeconds(30), "", Duration.ofSeconds(60));

    @Override
    public String toString() {
        return "CloudSettings[every %s, %d retries from %s on]".formatted(interval, retries, retryDelay);
    }
}
