package dev.interlock.rules.placing;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import java.util.List;

/** What a rack has left for jobs: idle GPUs, the caps of its GPUs, and watts in everything that it is part of. */
final class Berth {
    private final Rack rack;
    private final boolean open;
    private final double lowestCap;
    private final double highestCap;
    private final List<Room> rooms;
    private int freeGpus;
    private double addedWatts;

    /**
     * A rack as it is now.
     *
     * @param open it may take work
     * @param lowestCap of its GPUs
     * @param highestCap to which that one could be raised
     * @param rooms its own and those that it shares with others
     */
    Berth(Rack rack, boolean open, int freeGpus, double lowestCap, double highestCap, List<Room> rooms) {
        this.rack = rack;
        this.open = open;
        this.freeGpus = freeGpus;
        this.lowestCap = lowestCap;
        this.highestCap = highestCap;
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
    boolean suits(Job job, double efficientCap) {
        return open && job.worksAt(lowestCap, highestCap * efficientCap);
    }

    boolean fits(Job job) {
        return job.gpus() <= freeGpus && rooms.stream().allMatch(room -> room.has(job.powerWatts()));
    }

    void take(Job job) {
        freeGpus -= job.gpus();
        addedWatts += job.powerWatts();
        rooms.forEach(room -> room.take(job.powerWatts()));
    }

    /** What it will breathe with this job on it. */
    double inletWith(Job job, double riseCelsius) {
        return rack.inletCelsiusWith(addedWatts + job.powerWatts(), riseCelsius);
    }
}
