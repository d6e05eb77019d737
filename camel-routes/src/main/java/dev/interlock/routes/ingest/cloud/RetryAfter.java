package dev.interlock.routes.ingest.cloud;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.camel.Exchange;

/** How long an answer asks to be left alone: seconds or a date (RFC 9110, 10.2.3), an hour at most. */
final class RetryAfter {
    private static final Duration MOST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Zero where the answer does not say, or says it in no known way. */
    static Duration of(Exchange exchange, Instant now) {
        String said =
                exchange.getMessage().getHeader("Retry-After", "", String.class).strip();
        Duration wanted = said.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(said)) : until(said, now);
        return wanted.isNegative() ? Duration.ZERO : wanted.compareTo(MOST) > 0 ? MOST : wanted;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException none) {
            return Duration.ZERO;
        }
    }
}
