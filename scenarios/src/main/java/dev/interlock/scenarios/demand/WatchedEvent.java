package dev.interlock.scenarios.demand;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a building draws before and during one event. */
final class WatchedEvent {
    private static final Duration BASELINE = Duration.ofMinutes(10);

    private record Drawn(Duration at, double watts) {}

    private final ToldDemand told;
    private final Deque<Drawn> earlier = new ArrayDeque<>();
    private double limit = Double.NaN;
    private double baseline = Double.NaN;
    private double metAfter = Double.NaN;
    private double minuteJoules;
    private double minuteSeconds;
    private double worstMinute;
    private double savedJoules;

    WatchedEvent(ToldDemand told) {
        this.told = told;
    }

    boolean isTold(Duration now) {
        return now.compareTo(told.told()) > 0;
    }

    void at(Duration now, double watts, double seconds) {
        if (now.compareTo(counts()) <= 0) {
            earlier.add(new Drawn(now, watts));
            while (earlier.element().at().compareTo(now.minus(BASELINE)) < 0) {
                earlier.remove();
            }
            return;
        }
        if (Double.isNaN(limit)) {
            baseline = earlier.stream().mapToDouble(Drawn::watts).average().orElse(Double.NaN);
            limit = told.request().limitWatts(told.amount(), baseline);
        }
        if (now.compareTo(told.ends()) <= 0) {
            during(now, watts, seconds);
        }
    }

    private void during(Duration now, double watts, double seconds) {
        if (Double.isNaN(metAfter) && watts <= limit) {
            metAfter = now.minus(told.urgent() ? told.told() : told.starts()).toMillis() / 1_000.0;
        }
        if (now.compareTo(told.starts()) > 0) {
            savedJoules += (baseline - watts) * seconds;
        }
        if (now.compareTo(told.due()) > 0) {
            minuteJoules += watts * seconds;
            minuteSeconds += seconds;
            if (minuteSeconds >= 60 || now.compareTo(told.ends()) == 0) {
                worstMinute = Math.max(worstMinute, minuteJoules / minuteSeconds);
                minuteJoules = 0;
                minuteSeconds = 0;
            }
        }
    }

    /** From when on the controller may lower what is drawn for it: what was drawn by then is the baseline. */
    private Duration counts() {
        Duration ahead = told.starts().minusSeconds(60);
        return ahead.compareTo(told.told()) > 0 ? ahead : told.told();
    }

    DemandScore.Outcome outcome() {
        double most = told.urgent() ? ToldDemand.URGENT.toSeconds() : 0;
        return new DemandScore.Outcome(
                told,
                metAfter <= most && worstMinute <= limit,
                metAfter,
                baseline,
                limit,
                worstMinute,
                savedJoules / 3.6e6);
    }
}
