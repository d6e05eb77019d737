package dev.interlock.simulator.work;

import dev.interlock.rules.fact.Job;
import java.util.SplittableRandom;

/**
 * What jobs are like. Public traces are nearly all single GPUs (98.9 % in Alibaba's of 2023); a fleet of eight-GPU
 * machines sees more of the larger ones, so this mix is a choice.
 */
final class JobMix {
    private static final int[] SIZES = {1, 2, 4, 8};
    private static final double[] SIZE_SHARE = {0.55, 0.25, 0.15, 0.05};
    private static final double HOUR = 3_600;

    private final int mostGpus;
    private final double deferrableShare;
    private final double longest;
    private final int gpusPerJob;
    private final ToleranceTiers tiers;
    private final SplittableRandom random;

    JobMix(int mostGpus, JobSpec spec, SplittableRandom random) {
        this.mostGpus = mostGpus;
        this.deferrableShare = spec.deferrableShare();
        this.longest = spec.longestSeconds();
        this.gpusPerJob = spec.gpusPerJob();
        this.tiers = spec.tiers();
        this.random = random;
    }

    double meanGpus() {
        if (gpusPerJob > 0) {
            return Math.min(gpusPerJob, mostGpus);
        }
        double mean = 0;
        for (int i = 0; i < SIZES.length; i++) {
            mean += SIZE_SHARE[i] * Math.min(SIZES[i], mostGpus);
        }
        return mean;
    }

    Order training(long at) {
        return training(at, Durations.draw(random, longest));
    }

    /** Long jobs are more likely to be found running than they are to arrive. */
    Order underWay(long at) {
        double underWay = Math.max(
                Durations.draw(random, longest),
                Math.max(Durations.draw(random, longest), Durations.draw(random, longest)));
        return training(at, underWay * (0.1 + 0.9 * random.nextDouble()));
    }

    /** A service that runs for days, whatever the hour. */
    Order inference(long at, int gpus) {
        double seconds = (2 + 8 * random.nextDouble()) * 24 * HOUR;
        double busy = 0.35 + 0.25 * random.nextDouble();
        return new Order(at, Job.Kind.INFERENCE, gpus, seconds, 4, false, false, Long.MAX_VALUE, busy, tier());
    }

    private Order training(long at, double seconds) {
        boolean deferrable = random.nextDouble() < deferrableShare;
        boolean preemptible = deferrable || random.nextDouble() < 0.5;
        int priority = deferrable ? 1 : preemptible ? 2 : 3;
        double slack = deferrable ? (8 + 16 * random.nextDouble()) * HOUR : HOUR + seconds * (1 + random.nextDouble());
        double busy = 0.72 + 0.2 * random.nextDouble();
        long deadline = at + (long) ((seconds + slack) * 1_000);
        return new Order(
                at, Job.Kind.TRAINING, size(), seconds, priority, preemptible, deferrable, deadline, busy, tier());
    }

    /** Chance is asked only where there are tiers, so that a world without any stays what it was. */
    private int tier() {
        return tiers.isEmpty() ? 0 : tiers.at(random.nextDouble());
    }

    private int size() {
        if (gpusPerJob > 0) {
            return Math.min(gpusPerJob, mostGpus);
        }
        double draw = random.nextDouble();
        int i = 0;
        while (i < SIZES.length - 1 && draw >= SIZE_SHARE[i]) {
            draw -= SIZE_SHARE[i];
            i++;
        }
        return Math.min(SIZES[i], mostGpus);
    }
}
