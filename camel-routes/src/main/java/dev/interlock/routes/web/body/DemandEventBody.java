package dev.interlock.routes.web.body;

import dev.interlock.rules.demand.DemandEvent;
import java.time.Instant;
import java.util.Locale;

/**
 * An event of demand response, as the API shows it. What depends on a baseline is {@code null} until the event counts.
 *
 * @param asks request and amount in words
 * @param limitWatts what the site may draw
 */
public record DemandEventBody(
        String id,
        String programId,
        String eventName,
        Instant start,
        Instant end,
        String request,
        double amount,
        String asks,
        double baselineWatts,
        double limitWatts) {
    public static DemandEventBody of(DemandEvent event) {
        return new DemandEventBody(
                event.id(),
                event.program(),
                event.name(),
                Instant.ofEpochMilli(event.startsAt()),
                Instant.ofEpochMilli(event.endsAt()),
                event.request().name().toLowerCase(Locale.ROOT),
                event.amount(),
                event.words(),
                Math.rint(event.baselineWatts()),
                Math.rint(event.limitWatts()));
    }
}
