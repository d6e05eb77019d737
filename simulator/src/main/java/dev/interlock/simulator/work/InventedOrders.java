package dev.interlock.simulator.work;

import java.util.SplittableRandom;

/**
 * Training jobs that arrive by a daily shape and in bursts: a Hawkes process on top of an inhomogeneous Poisson process,
 * drawn by Ogata's thinning, so that arrivals do not depend on how the world is stepped.
 */
final class InventedOrders implements JobArrivals {
    /** After this long a job brings no more jobs with it. */
    private static final double EXCITED_SECONDS = 600;

    private final SplittableRandom random;
    private final JobMix mix;
    private final double basePerSecond;
    private final double jumpPerSecond;
    private final long endsAt;
    private double excitement;
    private long nextAt;

    InventedOrders(JobSpec spec, int gpus, int gpusPerRack, long start, SplittableRandom random) {
        this.random = random;
        mix = new JobMix(gpusPerRack, spec, random.split());
        double busyGpus = Math.max(0, spec.load() - spec.inferenceShare()) * gpus;
        double perSecond = busyGpus / (mix.meanGpus() * Durations.mean(spec.longestSeconds()));
        basePerSecond = perSecond * (1 - spec.burstiness());
        jumpPerSecond = spec.burstiness() / EXCITED_SECONDS;
        endsAt = spec.arrivalSeconds() > 0 ? start + (long) (spec.arrivalSeconds() * 1_000) : Long.MAX_VALUE;
        nextAt = basePerSecond > 0 ? thin(start) : Long.MAX_VALUE;
    }

    @Override
    public long nextAt() {
        return nextAt <= endsAt ? nextAt : Long.MAX_VALUE;
    }

    @Override
    public Order next() {
        Order order = mix.training(nextAt);
        excitement += jumpPerSecond;
        nextAt = thin(nextAt);
        return order;
    }

    /** A training job that is somewhere in its middle already. */
    Order underWay(long start) {
        return mix.underWay(start);
    }

    Order inference(long at, int gpus) {
        return mix.inference(at, gpus);
    }

    private long thin(long from) {
        double at = from;
        while (true) {
            double highest = basePerSecond * DailyShape.HIGHEST + excitement;
            double wait = -Math.log(1 - random.nextDouble()) / highest;
            at += wait * 1_000;
            excitement *= Math.exp(-wait / EXCITED_SECONDS);
            double intensity = basePerSecond * DailyShape.at((long) at) + excitement;
            if (random.nextDouble() * highest <= intensity) {
                return Math.max(from + 1, (long) at);
            }
        }
    }
}
