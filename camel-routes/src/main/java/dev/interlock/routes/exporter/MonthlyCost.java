package dev.interlock.routes.exporter;

import dev.interlock.rules.instance.InstanceFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * What each instance costs since this month began, in UTC, or since this process first saw it in this month, whichever is later; at
 * the price of now. A restart begins to count anew. Thread-safe.
 */
final class MonthlyCost {
    private static final double MILLIS_AN_HOUR = Duration.ofHours(1).toMillis();

    private final Map<String, Instant> seen = new HashMap<>();

    /** In dollars; {@code NaN} where its price is not known. */
    synchronized double dollars(InstanceFigures instance, Instant now) {
        Instant first = seen.computeIfAbsent(instance.id(), id -> now);
        Instant month = YearMonth.from(now.atOffset(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        Instant since = first.isBefore(month) ? month : first;
        return instance.dollarsPerHour()
                * Math.max(0, Duration.between(since, now).toMillis())
                / MILLIS_AN_HOUR;
    }
}
