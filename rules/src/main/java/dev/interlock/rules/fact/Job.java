package dev.interlock.rules.fact;

import java.util.List;

/**
 * A training or inference job, as the workload scheduler reports it.
 *
 * @param rack where it runs or is suspended; empty while it waits
 * @param gpus how many GPUs it holds or asks for
 * @param priority higher is more important
 * @param preemptible it may be stopped and started again
 * @param deferrable it may be held back until a later hour
 * @param powerWatts what it adds to its rack's draw
 * @param submittedAt epoch milliseconds
 * @param deadline epoch milliseconds; {@link Long#MAX_VALUE} for none
 * @param remainingSeconds work left at full speed
 * @param notBefore it was deferred until then, epoch milliseconds; 0 for not deferred
 * @param queue of the workload scheduler; empty where it does not say
 * @param toleratedLossPercent its tier: how much of its throughput an event of demand response may cost it, one of {@link #TIERS}
 */
public record Job(
        String id,
        long at,
        State state,
        Kind kind,
        String rack,
        int gpus,
        int priority,
        boolean preemptible,
        boolean deferrable,
        double powerWatts,
        long submittedAt,
        long deadline,
        double remainingSeconds,
        long notBefore,
        String queue,
        int toleratedLossPercent) {
    /** How much throughput the tiers tolerate to lose, in percent; a job that says nothing tolerates nothing. */
    public static final List<Integer> TIERS = List.of(0, 10, 25, 50);

    /** Where a job is in its life. */
    public enum State {
        QUEUED,
        /** It waits for Interlock to say where it runs. */
        UNPLACED,
        RUNNING,
        DEFERRED,
        /** It stands still and keeps its GPUs. */
        SUSPENDED
    }

    /** What a job does. */
    public enum Kind {
        TRAINING,
        INFERENCE
    }

    /** The name of its tier, which is that of the limit that says how deep it may be capped. */
    public String tier() {
        return "tier-" + toleratedLossPercent;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** It waits for GPUs, whoever gives them. */
    public boolean queued() {
        return state == State.QUEUED || unplaced();
    }

    /** It waits for Interlock to say where it runs. */
    public boolean unplaced() {
        return state == State.UNPLACED;
    }

    public boolean deferred() {
        return state == State.DEFERRED;
    }

    /** It stands still and keeps its GPUs. */
    public boolean suspended() {
        return state == State.SUSPENDED;
    }

    /** GPUs of its rack are its own, whether it works or not. */
    public boolean seated() {
        return running() || suspended();
    }

    /** How important it is by now: its priority, and one more for each such time that it has waited. */
    public long standing(long now, long ageingMillis) {
        return priority + Math.max(0, now - submittedAt) / ageingMillis;
    }

    /** How long it could wait and still be in time at full speed; below 0 where it is late. */
    public double slackMillis(long now) {
        return deadline - finishedBy(now);
    }

    /** The same in seconds. */
    public double slackSeconds(long now) {
        return slackMillis(now) / 1000;
    }

    /** It asks for no more of anything than another, for no longer: it could run in its place. */
    public boolean fitsInPlaceOf(Job other) {
        return gpus <= other.gpus
                && powerWatts <= other.powerWatts
                && wattsAGpu() <= other.wattsAGpu()
                && remainingSeconds <= other.remainingSeconds;
    }

    /** What it adds to the draw of each of its GPUs. */
    public double wattsAGpu() {
        return powerWatts / Math.max(1, gpus);
    }

    /**
     * What it adds to its rack's draw where each of its GPUs is capped so, which holds nothing back of what the server around them
     * draws; not a number where it has GPUs and no cap is known.
     *
     * @param gpuShare of what a busy server draws, its GPUs'
     */
    public double wattsUnder(double capWatts, double gpuShare) {
        return gpus > 0 ? Math.min(powerWatts, (1 - gpuShare) * powerWatts + gpus * capWatts) : powerWatts;
    }

    /**
     * Such a cap leaves each of its GPUs what it asks for, or what costs it next to nothing.
     *
     * @param efficientWatts the cap at which the energy of a result is least
     */
    public boolean worksAt(double capWatts, double efficientWatts) {
        return capWatts >= Math.min(wattsAGpu(), efficientWatts);
    }

    /**
     * When it would be finished at full speed, epoch milliseconds; {@code NaN} where its remaining work is not known.
     *
     * @param start when it would go on, epoch milliseconds
     */
    public double finishedBy(long start) {
        return start + remainingSeconds * 1000;
    }

    /**
     * When it would be finished at the worst if its GPUs drew no more than the cap, epoch milliseconds; speed falls by
     * less than power does.
     *
     * @param start when it would go on, epoch milliseconds
     */
    public double slowedBy(long start, double capWatts, double mostWatts) {
        return start + remainingSeconds * 1000 * Math.max(1, mostWatts / capWatts);
    }
}
