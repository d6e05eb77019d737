package dev.interlock.rules.placing;

import dev.interlock.rules.fact.Job;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept for the first job that cannot be placed yet: the rack that has room for it first, and when. */
final class Reservation {
    private final Berth berth;
    private final double begins;
    private final long now;
    private final Map<Room, Double> spareWatts = new HashMap<>();
    private int spareGpus;

    private Reservation(Job head, Berth berth, Released released, double begins, long now) {
        this.berth = berth;
        this.begins = begins;
        this.now = now;
        spareGpus = released.gpus(berth) - head.gpus();
        berth.rooms().forEach(room -> spareWatts.put(room, released.watts(room) - berth.watts(head, room)));
    }

    /** Empty where not even the end of everything that runs makes room for it. */
    static Optional<Reservation> of(Job head, Hall hall, Collection<Job> running, long now) {
        List<Berth> suited = hall.berths().values().stream()
                .filter(berth -> berth.suits(head))
                .toList();
        Released released = new Released();
        List<Job> bySoonest = running.stream()
                .sorted(Comparator.comparingDouble((Job job) -> job.finishedBy(now))
                        .thenComparing(Job::id))
                .toList();
        for (Job job : bySoonest) {
            Berth left = hall.berths().get(job.rack());
            if (left != null) {
                released.by(job, left);
                Optional<Berth> first = suited.stream()
                        .filter(berth -> released.makesRoom(head, berth))
                        .findFirst();
                if (first.isPresent()) {
                    return Optional.of(new Reservation(head, first.get(), released, job.finishedBy(now), now));
                }
            }
        }
        return Optional.empty();
    }

    /** The job that waits begins no later where this one is placed there. */
    boolean allows(Job job, Berth there) {
        return job.finishedBy(now) <= begins
                || ((there != berth || job.gpus() <= spareGpus)
                        && there.rooms().stream()
                                .allMatch(room ->
                                        there.watts(job, room) <= spareWatts.getOrDefault(room, Double.MAX_VALUE)));
    }

    void taken(Job job, Berth there) {
        if (!(job.finishedBy(now) <= begins)) {
            spareGpus -= there == berth ? job.gpus() : 0;
            there.rooms()
                    .forEach(
                            room -> spareWatts.computeIfPresent(room, (same, watts) -> watts - there.watts(job, room)));
        }
    }
}
