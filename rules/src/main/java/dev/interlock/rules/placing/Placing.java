package dev.interlock.rules.placing;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.incident.Step;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.PlaceJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One pass over the queue. */
final class Placing {
    private final PlacementPolicy policy;
    private final Hall hall;
    private final Collection<Job> running;
    private final long now;
    private Optional<Reservation> kept = Optional.empty();

    Placing(PlacementPolicy policy, Hall hall, Collection<Job> running, long now) {
        this.policy = policy;
        this.hall = hall;
        this.running = running;
        this.now = now;
    }

    Step of(List<Job> queue) {
        List<Action> placed = new ArrayList<>();
        for (Job job : queue) {
            if (placed.size() + 1 > policy.most()) {
                break;
            }
            Optional<Berth> berth = best(job);
            berth.ifPresent(found -> placed.add(placed(job, found)));
            if (berth.isEmpty() && kept.isEmpty()) {
                kept = Reservation.of(job, hall, running, now);
            }
        }
        return new Step(placed);
    }

    private PlaceJob placed(Job job, Berth berth) {
        berth.take(job);
        kept.ifPresent(reservation -> reservation.taken(job, berth));
        return new PlaceJob(job.id(), berth.rack());
    }

    /** The coolest rack with the job on it; of those that are alike the fullest, so that whole racks stay free for large jobs. */
    private Optional<Berth> best(Job job) {
        return hall.berths().values().stream()
                .filter(berth -> berth.fits(job) && berth.suits(job))
                .filter(berth ->
                        kept.map(reservation -> reservation.allows(job, berth)).orElse(true))
                .min(Comparator.<Berth>comparingDouble(berth -> warmth(job, berth))
                        .thenComparingInt(Berth::freeGpus)
                        .thenComparing(Berth::rack));
    }

    private double warmth(Job job, Berth berth) {
        return Math.floor(berth.inletWith(job, policy.limits().riseCelsius()) / policy.alikeCelsius());
    }
}
