package dev.interlock.rules.demand;

import java.time.Duration;
import java.time.Instant;

/**
 * An event of demand response: for a while a site is asked to draw less.
 *
 * @param id of whoever sent it; a later one with the same id takes its place
 * @param program whose contract it belongs to
 * @param name for people
 * @param startsAt epoch milliseconds
 * @param endsAt epoch milliseconds
 * @param amount in the unit of {@code request}
 * @param baselineWatts what the site drew on average in the ten minutes before it counted; {@code NaN} until it does
 */
public record DemandEvent(
        String id,
        String program,
        String name,
        long startsAt,
        long endsAt,
        DemandRequest request,
        double amount,
        double baselineWatts) {
    /** The longest that one event lasts. */
    public static final Duration LONGEST = Duration.ofHours(24);

    public DemandEvent {
        Duration lasts = Duration.ofMillis(endsAt - startsAt);
        if (endsAt <= startsAt) {
            throw new IllegalArgumentException(
                    "Event '%s' ends before it begins. Give it a duration such as PT3H.".formatted(id));
        }
        if (lasts.compareTo(Duration.ofMinutes(1)) < 0 || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Event '%s' lasts %s. Give one minute to 24 hours.".formatted(id, lasts));
        }
        if (!(amount >= 0) || (request == DemandRequest.LESS_PERCENT && amount > 100)) {
            throw new IllegalArgumentException(
                    "Event '%s' asks for %s %s. Give a number of 0 or more, and no more than 100 percent."
                            .formatted(id, amount, request.words()));
        }
    }

    /** It is not over, and begins within so many milliseconds or has begun. */
    public boolean counts(long now, long lead) {
        return startsAt - lead <= now && now < endsAt;
    }

    /** What it asks for. */
    public String words() {
        return "%.0f %s".formatted(amount, request.words());
    }

    /** What it asks for, from when until when. */
    public String sentence() {
        return "%s from %s until %s".formatted(words(), Instant.ofEpochMilli(startsAt), Instant.ofEpochMilli(endsAt));
    }

    /** There is a moment at which both last. */
    public boolean overlaps(DemandEvent other) {
        return startsAt < other.endsAt && other.startsAt < endsAt;
    }

    /** The same as another, whatever either is less than. */
    public boolean asks(DemandEvent other) {
        return equals(other.from(baselineWatts));
    }

    /** What may be drawn while it lasts; not a number before its baseline is known, where it needs one. */
    public double limitWatts() {
        return request.limitWatts(amount, baselineWatts);
    }

    /** The same event, less than this. */
    public DemandEvent from(double baseline) {
        return new DemandEvent(id, program, name, startsAt, endsAt, request, amount, baseline);
    }
}
