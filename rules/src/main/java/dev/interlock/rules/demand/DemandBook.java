package dev.interlock.rules.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events that a site knows of, and what it drew before they began. One thread at a time may use it. */
public final class DemandBook {
    /** A baseline is the mean of so many minutes before an event. */
    public static final int BASELINE_MINUTES = 10;

    /** More than any utility sends ahead; beyond it whoever sends is at fault. */
    public static final int MOST_EVENTS = 100;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Map<String, DemandEvent> events = new LinkedHashMap<>();
    private final Deque<PowerMinute> minutes = new ArrayDeque<>();

    public DemandBook(DemandMemory memory) {
        memory.events().forEach(event -> events.put(event.id(), event));
        minutes.addAll(memory.minutes());
    }

    public DemandMemory memory() {
        return new DemandMemory(events(), List.copyOf(minutes));
    }

    /** Those that are not over, the earliest first. */
    public List<DemandEvent> events() {
        return events.values().stream()
                .sorted(Comparator.comparingLong(DemandEvent::startsAt).thenComparing(DemandEvent::id))
                .toList();
    }

    /**
     * Takes an event in, in the place of one with the same id; what that was less than stays.
     *
     * @param drawnWatts what the site draws now; not a number where that is not known
     * @return why it was not taken, in one sentence; empty where it was
     */
    public Optional<String> take(DemandEvent event, long now, double drawnWatts) {
        Optional<String> objection = objection(event, now, drawnWatts);
        if (objection.isEmpty()) {
            DemandEvent before = events.get(event.id());
            events.put(event.id(), before == null ? event : event.from(before.baselineWatts()));
        }
        return objection;
    }

    private Optional<String> objection(DemandEvent event, long now, double drawnWatts) {
        boolean known = events.containsKey(event.id());
        if (event.endsAt() <= now) {
            return Optional.of(
                    "Event '%s' is over already. Give it a start and a duration that end later.".formatted(event.id()));
        }
        if (!known && event.startsAt() < now - BASELINE_MINUTES * MINUTE) {
            return Optional.of("Event '%s' began more than %d minutes ago. Give it a later start."
                    .formatted(event.id(), BASELINE_MINUTES));
        }
        if (!known && events.size() >= MOST_EVENTS) {
            return Optional.of(
                    "%d events wait or last already. Cancel one, or send this one later.".formatted(MOST_EVENTS));
        }
        if (event.request() == DemandRequest.LESS_WATTS && event.amount() >= drawnWatts) {
            return Optional.of("Event '%s' asks for %.0f W less, and the site draws %.0f W. Ask for less than that."
                    .formatted(event.id(), event.amount(), drawnWatts));
        }
        return events.values().stream()
                .filter(other -> !other.id().equals(event.id()) && other.overlaps(event))
                .findFirst()
                .map(other ->
                        "Event '%s' overlaps event '%s', which lasts from %s to %s. Cancel that first, or send this at another time."
                                .formatted(
                                        event.id(),
                                        other.id(),
                                        Instant.ofEpochMilli(other.startsAt()),
                                        Instant.ofEpochMilli(other.endsAt())));
    }

    /** Takes an event back; empty where there is none, or it is over. */
    public Optional<DemandEvent> cancel(String id) {
        return Optional.ofNullable(events.remove(id));
    }

    /** What the site drew at a moment; what is no number counts for nothing. */
    public void measured(long at, double watts) {
        long minute = at / MINUTE;
        PowerMinute last = minutes.peekLast();
        if (!Double.isFinite(watts) || (last != null && minute < last.minute())) {
            return;
        }
        if (last != null && last.minute() == minute) {
            minutes.removeLast();
            minutes.add(last.and(watts));
        } else {
            minutes.add(new PowerMinute(minute, watts, 1));
        }
        while (minutes.size() > BASELINE_MINUTES) {
            minutes.removeFirst();
        }
    }

    /**
     * Lets time move on: events that are over are forgotten, and one that counts gets its baseline.
     *
     * @param lead so many milliseconds before its start an event counts
     */
    public void until(long now, long lead) {
        events.values().removeIf(event -> event.endsAt() <= now);
        events.replaceAll((id, event) -> event.counts(now, lead) && Double.isNaN(event.baselineWatts())
                ? event.from(baselineWatts(Math.min(now, event.startsAt())))
                : event);
    }

    /** What the event that counts leaves the site; not a number where none does. */
    public double limitWatts(long now, long lead) {
        return events.values().stream()
                .filter(event -> event.counts(now, lead))
                .mapToDouble(DemandEvent::limitWatts)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
    }

    private double baselineWatts(long from) {
        long first = from / MINUTE - BASELINE_MINUTES;
        return minutes.stream()
                .filter(each -> each.minute() >= first)
                .mapToDouble(PowerMinute::meanWatts)
                .average()
                .orElse(Double.NaN);
    }
}
