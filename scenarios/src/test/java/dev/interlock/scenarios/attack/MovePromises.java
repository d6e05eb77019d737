package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action.MigrateWorkload;
import dev.interlock.scenarios.attack.Judged.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Moves: only of what may be moved, to another rack that is proven to have room for its heat, power and GPUs. */
final class MovePromises {
    static final List<Promise> ALL = List.of(
            move(
                    "SAFETY-301",
                    (move, judged) -> judged.rack(move.toRack()).isEmpty()
                            || judged.job(move.target())
                                    .map(job -> job.rack().equals(move.toRack()))
                                    .orElse(true)),
            ofJob("SAFETY-302", job -> !job.running()),
            ofJob("SAFETY-303", job -> !job.preemptible()),
            toRack(
                    "SAFETY-304",
                    (rack, judged) -> !(rack.inletCelsius() <= judged.limit("haven-inlet") && judged.fresh(rack))),
            arriving(
                    "SAFETY-305",
                    (rack, judged) -> !(rack.powerWatts()
                                    + watts(judged, target -> target.id().equals(rack.id()))
                            <= rack.ratedWatts() * judged.limit("continuous-share"))),
            arriving("SAFETY-306", (rack, judged) -> !judged.power(rack.powerUnit())
                    .map(feed -> carries(
                            feed, watts(judged, target -> target.powerUnit().equals(rack.powerUnit())), judged))
                    .orElse(false)),
            arrival("SAFETY-307", MovePromises::overloadsTheSupply),
            arrival("SAFETY-308", MovePromises::lacksGpus),
            move("SAFETY-309", (move, judged) -> judged.doneWithin(judged.millis("opposite-cool-down"))
                    .anyMatch(past -> past instanceof MigrateWorkload before
                            && before.target().equals(move.target()))),
            move(
                    "SAFETY-310",
                    (move, judged) -> judged.byModel()
                            && judged.job(move.target())
                                    .filter(job -> !(job.finishedBy(judged.now()) > job.deadline()))
                                    .filter(job -> !(job.finishedBy(judged.now() + judged.millis("moving-time"))
                                            <= job.deadline()))
                                    .isPresent()));

    private MovePromises() {}

    private static boolean carries(PowerUnit feed, double more, Judged judged) {
        return feed.energised()
                && !feed.onBattery()
                && feed.powerWatts() + more <= feed.ratedWatts() * judged.limit("continuous-share");
    }

    /** What the plan's jobs add to the racks of this kind. */
    private static double watts(Judged judged, Predicate<Rack> where) {
        return judged.comers(where).mapToDouble(Job::powerWatts).sum();
    }

    private static boolean overloadsTheSupply(Arrival arrival, Judged judged) {
        Optional<PowerUnit> feed = judged.rack(arrival.rack()).flatMap(rack -> judged.power(rack.powerUnit()));
        String supply = feed.map(PowerUnit::upstream).orElse("");
        return !supply.isEmpty()
                && !judged.power(supply)
                        .map(above -> carries(above, watts(judged, rack -> isBelow(rack, supply, judged)), judged))
                        .orElse(false);
    }

    private static boolean isBelow(Rack rack, String supply, Judged judged) {
        return judged.power(rack.powerUnit())
                .filter(feed -> feed.upstream().equals(supply))
                .isPresent();
    }

    private static boolean lacksGpus(Arrival arrival, Judged judged) {
        if (judged.rack(arrival.rack()).isEmpty() || judged.job(arrival.job()).isEmpty()) {
            return false;
        }
        long all = judged.all(Gpu.class)
                .filter(gpu -> gpu.rack().equals(arrival.rack()))
                .count();
        int held = judged.jobs()
                .filter(job -> job.seated() && job.rack().equals(arrival.rack()))
                .mapToInt(Job::gpus)
                .sum();
        int asked = judged.comers(rack -> rack.id().equals(arrival.rack()))
                .mapToInt(Job::gpus)
                .sum();
        return held + asked > all;
    }

    private static Promise move(String rule, BiPredicate<MigrateWorkload, Judged> broken) {
        return new Promise(
                rule, judged -> judged.each(MigrateWorkload.class).anyMatch(move -> broken.test(move, judged)));
    }

    private static Promise arrival(String rule, BiPredicate<Arrival, Judged> broken) {
        return new Promise(rule, judged -> judged.arrivals().anyMatch(arrival -> broken.test(arrival, judged)));
    }

    private static Promise arriving(String rule, BiPredicate<Rack, Judged> broken) {
        return arrival(rule, (arrival, judged) -> judged.rack(arrival.rack())
                .filter(rack -> broken.test(rack, judged))
                .isPresent());
    }

    private static Promise ofJob(String rule, Predicate<Job> broken) {
        return move(
                rule, (move, judged) -> judged.job(move.target()).filter(broken).isPresent());
    }

    private static Promise toRack(String rule, BiPredicate<Rack, Judged> broken) {
        return move(rule, (move, judged) -> judged.rack(move.toRack())
                .filter(rack -> broken.test(rack, judged))
                .isPresent());
    }
}
