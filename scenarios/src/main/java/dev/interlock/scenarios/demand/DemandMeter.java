package dev.interlock.scenarios.demand;

import dev.interlock.simulator.GroundTruth;
import dev.interlock.simulator.GroundTruth.RunningJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges by the truth of the world whether events were met and what they cost: a target is met where the building draws no more than
 * it asks for by the time that it is due, and in the mean of no minute from then until its end. Used by one thread.
 */
public final class DemandMeter {
    /** Speeds are worked out, and their last digits are nobody's loss. */
    private static final double NOTHING = 1e-6;

    private final Instant beginning;
    private final List<WatchedEvent> events;
    private Duration before = Duration.ZERO;
    private double exceededSeconds;
    private double worstExcess;
    private double lostGpuSeconds;

    public DemandMeter(List<ToldDemand> told, Instant beginning) {
        this.beginning = beginning;
        this.events = told.stream().map(WatchedEvent::new).toList();
    }

    /** Takes in what is true at a moment; moments come in order. */
    public void at(Instant now, GroundTruth truth) {
        Duration after = Duration.between(beginning, now);
        double seconds = after.minus(before).toMillis() / 1_000.0;
        before = after;
        events.forEach(event -> event.at(after, truth.totalWatts(), seconds));
        // Caps last longer than the event that they were set for, and so does what is tolerated.
        if (events.stream().anyMatch(event -> event.isTold(after))) {
            truth.jobs().forEach(job -> work(job, seconds));
        }
    }

    private void work(RunningJob job, double seconds) {
        double loss = 1 - job.speed();
        double excess = loss - job.toleratedLossPercent() / 100.0;
        lostGpuSeconds += loss * job.demandWatts().size() * seconds;
        if (excess > NOTHING) {
            exceededSeconds += seconds;
            worstExcess = Math.max(worstExcess, excess);
        }
    }

    public DemandScore score() {
        List<DemandScore.Outcome> outcomes = new ArrayList<>();
        events.forEach(event -> outcomes.add(event.outcome()));
        return new DemandScore(outcomes, exceededSeconds / 60, worstExcess * 100, lostGpuSeconds / 60);
    }
}
