package dev.interlock.simulator.work;

/** What became of the work so far. */
public final class WorkTally {
    private int finished;
    private int shed;
    private int migrated;
    private int slaMisses;
    private double lostSeconds;
    private double gpuSecondsDone;
    private int handedIn;
    private double secondsInTheHall;
    private double makespanSeconds;

    void handedIn(LiveJob job) {
        handedIn += job.trains() ? 1 : 0;
    }

    /** A job was there for so long, at work or not. */
    void there(LiveJob job, double seconds) {
        secondsInTheHall += job.trains() ? seconds : 0;
    }

    /** Training is left after so long. */
    void trainingLeft(double secondsSinceTheBeginning) {
        makespanSeconds = secondsSinceTheBeginning;
    }

    void finished() {
        finished++;
    }

    void migrated() {
        migrated++;
    }

    /** Work of one job on all of its GPUs, in seconds at full speed. */
    void done(LiveJob job, double seconds) {
        gpuSecondsDone += seconds * job.order.gpus();
    }

    /** Work that was done and has to be done again. */
    void thrownAway(LiveJob job, double seconds) {
        lost(seconds);
        done(job, -seconds);
    }

    /** Work that did not get done although its job had GPUs, or has to be done again. */
    void lost(double seconds) {
        lostSeconds += seconds;
    }

    void shed(LiveJob job) {
        shed++;
        if (!job.late) {
            slaMisses++;
        }
    }

    void checkDeadline(LiveJob job, long now) {
        if (!job.late && now > job.order.deadline()) {
            job.late = true;
            slaMisses++;
        }
    }

    public int jobsFinished() {
        return finished;
    }

    public int jobsShed() {
        return shed;
    }

    public int migrations() {
        return migrated;
    }

    /** Jobs that passed their deadline unfinished, or were stopped for good. */
    public int slaMisses() {
        return slaMisses;
    }

    /** How long it took until no training was left; what has lasted so far, while some is. */
    public double makespanMinutes() {
        return makespanSeconds / 60;
    }

    /** From handing a training job in until it is finished, a mean of all; of those that are not, what has passed so far. */
    public double meanCompletionMinutes() {
        return handedIn == 0 ? Double.NaN : secondsInTheHall / handedIn / 60;
    }

    public double lostMinutes() {
        return lostSeconds / 60;
    }

    public double gpuHoursDone() {
        return gpuSecondsDone / 3600;
    }
}
