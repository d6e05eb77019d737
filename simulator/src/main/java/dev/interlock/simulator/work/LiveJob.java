package dev.interlock.simulator.work;

import dev.interlock.rules.fact.Job;
import dev.interlock.simulator.power.Gpus;
import dev.interlock.simulator.power.LoadCurve;
import java.util.Comparator;

/** One job while it lives: what was asked for, and how far it has come. */
final class LiveJob {
    /** The more important first, then the one that has waited longer. */
    static final Comparator<LiveJob> IN_TURN = Comparator.<LiveJob>comparingInt(job -> -job.order.priority())
            .thenComparingLong(job -> job.order.submittedAt())
            .thenComparingInt(job -> job.number);

    /** The one that has waited longer, whoever it belongs to. */
    static final Comparator<LiveJob> BY_ARRIVAL =
            Comparator.<LiveJob>comparingLong(job -> job.order.submittedAt()).thenComparingInt(job -> job.number);

    private static final int[] NOWHERE = {};
    private static final LoadCurve HOST_OF_A_GPU = LoadCurve.host(1);

    final int number;
    final String id;
    final Order order;
    Job.State state = Job.State.QUEUED;
    int rack = -1;
    int[] gpus = NOWHERE;
    double remainingSeconds;
    double sinceCheckpointSeconds;
    double pausedSeconds;
    long notBefore;
    boolean late;

    LiveJob(int number, Order order) {
        this.number = number;
        this.order = order;
        id = "job-" + number;
        remainingSeconds = order.durationSeconds();
    }

    void leave() {
        rack = -1;
        gpus = NOWHERE;
    }

    boolean trains() {
        return order.kind() == Job.Kind.TRAINING;
    }

    boolean runs() {
        return state == Job.State.RUNNING;
    }

    /** Works for so long at the speed of its slowest GPU; returns what got done, in seconds at full speed. */
    double work(Gpus all, double seconds) {
        double paused = Math.min(pausedSeconds, seconds);
        pausedSeconds -= paused;
        double speed = 1;
        for (int gpu : gpus) {
            speed = Math.min(speed, all.speed(gpu));
        }
        double done = (seconds - paused) * speed;
        remainingSeconds -= done;
        sinceCheckpointSeconds = (sinceCheckpointSeconds + done) % Migration.CHECKPOINT_SECONDS;
        return done;
    }

    /** What a GPU and its share of a host around it draw, where all GPUs of that host are as busy and nothing holds them back. */
    private static double busyWatts(double utilization) {
        return Gpus.demandWatts(utilization) + HOST_OF_A_GPU.at(utilization);
    }

    /** The job as the scheduler's queue shows it. */
    Job view(long now, String rackName) {
        double watts = order.gpus() * (busyWatts(order.utilization()) - busyWatts(0));
        return new Job(
                id,
                now,
                state,
                order.kind(),
                rackName,
                order.gpus(),
                order.priority(),
                order.preemptible(),
                order.deferrable(),
                Math.round(watts),
                order.submittedAt(),
                order.deadline(),
                Math.round(remainingSeconds),
                state == Job.State.DEFERRED ? notBefore : 0,
                "",
                order.toleratedLossPercent());
    }
}
