package dev.interlock.rules.placing;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What a rack has left for jobs: idle GPUs, the caps of its GPUs, and watts in everything that it is part of. */
final class Berth {
    private final Rack rack;
    private final Predicate<Job> open;
    private final ToDoubleFunction<Job> drawUnderCaps;
    private final List<Room> rooms;
    private int freeGpus;
    private double addedWatts;

    /**
     * A rack as it is now.
     *
     * @param open it may take such a job at all
     * @param drawUnderCaps what a job adds to its draw while its GPUs are capped as they are, in watts
     * @param rooms its own and those that it shares with others
     */
    Berth(Rack rack, Predicate<Job> open, int freeGpus, ToDoubleFunction<Job> drawUnderCaps, List<Room> rooms) {
        this.rack = rack;
        this.open = open;
        this.freeGpus = freeGpus;
        this.drawUnderCaps = drawUnderCaps;
        this.rooms = rooms;
    }

    String rack() {
        return rack.id();
    }

    List<Room> rooms() {
        return rooms;
    }

    int freeGpus() {
        return freeGpus;
    }

    /** It may take such a job at all, whatever runs on it now. */
    boolean suits(Job job) {
        return open.test(job);
    }

    /** What a job on this rack takes of a room, in watts. */
    double watts(Job job, Room room) {
        return room.underCaps() ? drawUnderCaps.applyAsDouble(job) : job.powerWatts();
    }

    boolean fits(Job job) {
        return job.gpus() <= freeGpus && rooms.stream().allMatch(room -> room.has(watts(job, room)));
    }

    void take(Job job) {
        freeGpus -= job.gpus();
        addedWatts += job.powerWatts();
        rooms.forEach(room -> room.take(watts(job, room)));
    }

    /** What it will breathe with this job on it. */
    double inletWith(Job job, double riseCelsius) {
        return rack.inletCelsiusWith(addedWatts + job.powerWatts(), riseCelsius);
    }
}
