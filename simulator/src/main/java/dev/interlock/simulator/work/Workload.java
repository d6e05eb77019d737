package dev.interlock.simulator.work;

import dev.interlock.rules.fact.Job;
import dev.interlock.simulator.layout.Layout;
import dev.interlock.simulator.layout.Place;
import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.power.Gpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All jobs that live: they arrive, wait in turn or until they are told where to run, get GPUs of one rack, progress, finish. */
public final class Workload {
    private static final double WOBBLE = 0.06;

    private final Layout layout;
    private final Floor floor;
    private final JobArrivals orders;
    private final @Nullable InventedOrders invented;
    private final Noise noise;
    private final Map<String, LiveJob> alive = new LinkedHashMap<>();
    private final Scheduling scheduling;
    private final TreeSet<LiveJob> queue;
    private final WorkTally tally = new WorkTally();
    private double passedSeconds;
    private int submitted;
    private double shape = 1;

    private Workload(
            Scheduling scheduling, Layout layout, JobArrivals orders, @Nullable InventedOrders invented, Noise noise) {
        this.scheduling = scheduling;
        this.queue = new TreeSet<>(scheduling == Scheduling.FIRST_FIT ? LiveJob.BY_ARRIVAL : LiveJob.IN_TURN);
        this.layout = layout;
        this.floor = new Floor(layout);
        this.orders = orders;
        this.invented = invented;
        this.noise = noise;
    }

    /** A fleet that is already at work, and gets new jobs by day and night. */
    public static Workload invented(JobSpec spec, Layout layout, long start, SplittableRandom random, Noise noise) {
        var orders = new InventedOrders(spec, layout.gpus(), layout.gpusPerRack(), start, random.split());
        Workload work = new Workload(spec.scheduling(), layout, orders, orders, noise);
        int services = (int) Math.round(spec.inferenceShare() * layout.gpus());
        int training = (int) Math.round((spec.load() - spec.inferenceShare()) * DailyShape.at(start) * layout.gpus());
        while (services > 0) {
            int usual = spec.gpusPerJob() > 0 ? spec.gpusPerJob() : 1 << random.nextInt(3);
            int gpus = Math.min(services, Math.min(usual, layout.gpusPerRack()));
            work.submit(orders.inference(start, gpus));
            services -= gpus;
        }
        while (training > 0) {
            Order order = orders.underWay(start);
            work.submit(order);
            training -= order.gpus();
        }
        work.seatFirst();
        return work;
    }

    /** An empty fleet that plays a recording. */
    public static Workload recorded(Scheduling scheduling, JobArrivals orders, Layout layout, Noise noise) {
        return new Workload(scheduling, layout, orders, null, noise);
    }

    /** Takes in what was submitted until now and what had been held back until now. */
    public void arrive(long now) {
        shape = DailyShape.at(now);
        while (orders.nextAt() <= now) {
            submit(orders.next());
        }
        for (LiveJob job : alive.values()) {
            if (job.state == Job.State.DEFERRED && job.notBefore <= now) {
                enqueue(job);
            }
        }
    }

    /** Gives GPUs to whoever waits, in turn; a smaller job may pass one that does not fit. Where others decide, nobody gets any. */
    public void place() {
        if (scheduling == Scheduling.FIRST_FIT) {
            seat(queue, floor::firstRackFor);
        } else if (scheduling == Scheduling.SIMULATOR) {
            seat(queue, floor::rackFor);
        }
    }

    /** All begin alike, whoever decides later. */
    private void seatFirst() {
        SortedSet<LiveJob> inTurn = new TreeSet<>(LiveJob.IN_TURN);
        inTurn.addAll(queue);
        seat(inTurn, floor::rackFor);
        queue.removeIf(LiveJob::runs);
    }

    private void seat(SortedSet<LiveJob> inTurn, IntUnaryOperator rackFor) {
        int tooLarge = Integer.MAX_VALUE;
        for (Iterator<LiveJob> waiting = inTurn.iterator(); waiting.hasNext() && tooLarge > 1; ) {
            LiveJob job = waiting.next();
            int rack = job.order.gpus() < tooLarge ? rackFor.applyAsInt(job.order.gpus()) : -1;
            if (rack < 0) {
                tooLarge = Math.min(tooLarge, job.order.gpus());
            } else {
                waiting.remove();
                floor.seat(job, rack);
                job.state = Job.State.RUNNING;
            }
        }
    }

    /** How busy a GPU is now, 0 to 1. */
    public double utilization(int gpu, long now) {
        LiveJob job = floor.owner(gpu);
        if (job == null || !job.runs() || job.pausedSeconds > 0) {
            return 0;
        }
        double busy =
                job.order.kind() == Job.Kind.INFERENCE ? job.order.utilization() * shape : job.order.utilization();
        return Math.min(1, Math.max(0.02, busy + WOBBLE * noise.at(gpu, now)));
    }

    /** Lets every running job work for so long at the speed of its slowest GPU. */
    public void progress(Gpus gpus, double seconds, long now) {
        List<LiveJob> finished = new ArrayList<>();
        passedSeconds += seconds;
        boolean training = false;
        for (LiveJob job : alive.values()) {
            tally.there(job, seconds);
            training |= job.trains();
            if (job.runs()) {
                double done = job.work(gpus, seconds);
                tally.done(job, done);
                tally.lost(seconds - done);
                if (job.remainingSeconds <= 0) {
                    finished.add(job);
                    continue;
                }
            } else if (job.state == Job.State.SUSPENDED) {
                tally.lost(seconds);
            }
            tally.checkDeadline(job, now);
        }
        if (training) {
            tally.trainingLeft(passedSeconds);
        }
        finished.forEach(job -> finish(job, now));
    }

    private void finish(LiveJob job, long now) {
        forget(job);
        tally.finished();
        if (invented != null && job.order.kind() == Job.Kind.INFERENCE) {
            submit(invented.inference(now, job.order.gpus()));
        }
    }

    /** Tells whether a rack has power; what runs on one without is thrown back to its last checkpoint. */
    public void power(int rack, boolean on) {
        if (floor.usable(rack) == on) {
            return;
        }
        floor.usable(rack, on);
        if (!on) {
            alive.values().stream().filter(job -> job.rack == rack).toList().forEach(this::interrupt);
        }
    }

    private void interrupt(LiveJob job) {
        tally.thrownAway(job, job.sinceCheckpointSeconds);
        job.remainingSeconds += job.sinceCheckpointSeconds;
        stop(job);
        enqueue(job);
    }

    /** Moves a running job; the reason why not where it cannot be. */
    public @Nullable String migrate(String id, String toRack, int rack) {
        LiveJob job = alive.get(id);
        if (job == null || !job.runs()) {
            return "Job '%s' does not run. Name a running job.".formatted(id);
        }
        if (job.rack == rack) {
            return "Job '%s' runs on '%s' already. Name another rack.".formatted(id, toRack);
        }
        if (floor.free(rack) < job.order.gpus()) {
            return "Rack '%s' has %d free GPUs and job '%s' needs %d. Name a rack with more room."
                    .formatted(toRack, floor.free(rack), id, job.order.gpus());
        }
        floor.clear(job);
        floor.seat(job, rack);
        job.pausedSeconds = Migration.pauseSeconds(job.order.gpus());
        tally.migrated();
        return null;
    }

    /** Gives a job that waits to be told GPUs of this rack; the reason why not where it cannot have them. */
    public @Nullable String place(String id, String toRack, int rack) {
        LiveJob job = alive.get(id);
        if (job == null || job.state != Job.State.UNPLACED) {
            return "Job '%s' does not wait to be placed. Name a job that is unplaced.".formatted(id);
        }
        if (floor.free(rack) < job.order.gpus()) {
            return "Rack '%s' has %d free GPUs and job '%s' needs %d. Name a rack with more room."
                    .formatted(toRack, floor.free(rack), id, job.order.gpus());
        }
        queue.remove(job);
        floor.seat(job, rack);
        job.state = Job.State.RUNNING;
        return null;
    }

    /** Takes a running job back to the queue; the reason why not where it cannot be. */
    public @Nullable String requeue(String id) {
        LiveJob job = alive.get(id);
        if (job == null || !job.runs()) {
            return "Job '%s' does not run. Name a running job.".formatted(id);
        }
        if (scheduling != Scheduling.INTERLOCK) {
            return "This hall seats waiting jobs by itself, and would seat '%s' again at once. Hold it back instead."
                    .formatted(id);
        }
        interrupt(job);
        return null;
    }

    /** Lets a running job stand still with its GPUs; the reason why not where it cannot. */
    public @Nullable String suspend(String id) {
        LiveJob job = alive.get(id);
        if (job == null || !job.runs()) {
            return "Job '%s' does not run. Name a running job.".formatted(id);
        }
        job.state = Job.State.SUSPENDED;
        return null;
    }

    /** Lets a suspended job go on; the reason why not where it cannot. */
    public @Nullable String resume(String id) {
        LiveJob job = alive.get(id);
        if (job == null || job.state != Job.State.SUSPENDED) {
            return "Job '%s' is not suspended. Name a suspended job.".formatted(id);
        }
        job.state = Job.State.RUNNING;
        return null;
    }

    /** Holds a job back until then, or lets it go with 0; the reason why not where it cannot be. */
    public @Nullable String defer(String id, long notBefore, long now) {
        LiveJob job = alive.get(id);
        if (job == null) {
            return "There is no job '%s'. It may have finished.".formatted(id);
        }
        if (!job.order.deferrable()) {
            return "Job '%s' is not deferrable. Choose one that is.".formatted(id);
        }
        if (job.runs() && !job.order.preemptible()) {
            return "Job '%s' runs and is not preemptible. Let it finish.".formatted(id);
        }
        job.notBefore = notBefore;
        if (notBefore > now) {
            queue.remove(job);
            stop(job);
            job.state = Job.State.DEFERRED;
        } else if (job.state == Job.State.DEFERRED) {
            enqueue(job);
        }
        return null;
    }

    /** Stops a job for good; the reason why not where there is none. */
    public @Nullable String shed(String id) {
        LiveJob job = alive.get(id);
        if (job == null) {
            return "There is no job '%s'. It may have finished.".formatted(id);
        }
        forget(job);
        tally.shed(job);
        return null;
    }

    /** Every job that runs, with its GPUs. */
    public Stream<Seat> seats() {
        return alive.values().stream()
                .filter(LiveJob::runs)
                .map(job -> new Seat(
                        job.id,
                        job.order.toleratedLossPercent(),
                        Arrays.stream(job.gpus).boxed().toList()));
    }

    public @Nullable Job find(String id, long now) {
        LiveJob job = alive.get(id);
        return job == null ? null : view(job, now);
    }

    /** Every living job, in the order of submission. */
    public List<Job> jobs(long now) {
        return alive.values().stream().map(job -> view(job, now)).toList();
    }

    public WorkTally tally() {
        return tally;
    }

    private Job view(LiveJob job, long now) {
        return job.view(now, job.rack < 0 ? "" : layout.nameOf(Place.Kind.RACK, job.rack));
    }

    private void submit(Order order) {
        LiveJob job = new LiveJob(++submitted, order);
        alive.put(job.id, job);
        tally.handedIn(job);
        enqueue(job);
    }

    private void enqueue(LiveJob job) {
        job.state = scheduling == Scheduling.INTERLOCK ? Job.State.UNPLACED : Job.State.QUEUED;
        queue.add(job);
    }

    private void stop(LiveJob job) {
        floor.clear(job);
        job.sinceCheckpointSeconds = 0;
        job.pausedSeconds = 0;
    }

    private void forget(LiveJob job) {
        floor.clear(job);
        queue.remove(job);
        alive.remove(job.id);
    }
}
