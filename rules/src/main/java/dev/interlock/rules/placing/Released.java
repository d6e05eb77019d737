package dev.interlock.rules.placing;

import dev.interlock.rules.fact.Job;
import java.util.HashMap;
import java.util.Map;

/** What jobs leave behind that end one after the other. */
final class Released {
    private final Map<Berth, Integer> gpus = new HashMap<>();
    private final Map<Room, Double> watts = new HashMap<>();

    void by(Job job, Berth left) {
        gpus.merge(left, job.gpus(), Integer::sum);
        left.rooms().forEach(room -> watts.merge(room, left.watts(job, room), Double::sum));
    }

    boolean makesRoom(Job job, Berth berth) {
        return job.gpus() <= gpus(berth)
                && berth.rooms().stream().allMatch(room -> berth.watts(job, room) <= watts(room));
    }

    /** Idle GPUs of a rack by then. */
    int gpus(Berth berth) {
        return berth.freeGpus() + gpus.getOrDefault(berth, 0);
    }

    /** Watts that may be drawn more by then. */
    double watts(Room room) {
        return room.watts() + watts.getOrDefault(room, 0.0);
    }
}
