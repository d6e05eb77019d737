package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action.PlaceJob;
import dev.interlock.rules.plan.Action.RequeueJob;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Placing: only what waits, once, in its turn, where heat and power have room; taking back only what may be interrupted. */
final class PlacingPromises {
    static final List<Promise> ALL = List.of(
            ofJob("SAFETY-901", (job, judged) -> !job.unplaced()),
            place("SAFETY-902", (place, judged) -> judged.rack(place.toRack()).isEmpty()),
            onRack(
                    "SAFETY-903",
                    (rack, judged) -> !(rack.inletCelsius()
                                            + judged.limit("recirculated-rise")
                                                    * watts(judged, each -> each.id()
                                                            .equals(rack.id()))
                                                    / rack.ratedWatts()
                                    <= judged.limit("placing-inlet")
                            && judged.fresh(rack))),
            onRack("SAFETY-904", PlacingPromises::isTooHotAZone),
            new Promise("SAFETY-905", PlacingPromises::isBeyondTheBudget),
            onRack(
                    "SAFETY-906",
                    (rack, judged) -> !rack.healthy() || rack.inletSensors() < judged.limit("telemetry-absent")),
            place("SAFETY-907", (place, judged) -> !judged.asked() && isStarved(place, judged)),
            new Promise("SAFETY-915", PlacingPromises::isBeyondWhatIsLeft),
            new Promise(
                    "SAFETY-908", judged -> judged.each(PlaceJob.class).count() > judged.limit("placements-per-plan")),
            place(
                    "SAFETY-909",
                    (place, judged) -> judged.each(PlaceJob.class)
                                    .filter(other -> other.target().equals(place.target()))
                                    .count()
                            > 1),
            place("SAFETY-910", (place, judged) -> judged.attempts().stream()
                    .filter(attempt -> attempt.active()
                            && !attempt.incident().equals(judged.plan().incident()))
                    .anyMatch(attempt -> places(attempt, place.target()))),
            ofJob("SAFETY-911", PlacingPromises::comesBeforeItsTurn),
            new Promise(
                    "SAFETY-912",
                    judged -> judged.each(PlaceJob.class).findAny().isPresent()
                            && judged.doneWithin(judged.millis("budget-period"))
                                            .filter(PlaceJob.class::isInstance)
                                            .count()
                                    >= judged.all(Rack.class).count() * judged.limit("placements-per-rack")),
            requeue("SAFETY-913", job -> !job.running()),
            requeue("SAFETY-914", job -> !job.preemptible()));

    private PlacingPromises() {}

    private static boolean isTooHotAZone(Rack rack, Judged judged) {
        List<CoolingUnit> units = judged.all(CoolingUnit.class)
                .filter(unit -> unit.zone().equals(rack.zone()))
                .toList();
        double there = units.stream()
                .filter(CoolingUnit::running)
                .mapToDouble(unit -> unit.deliverableWatts(judged.limit("fan-maximum")))
                .sum();
        double heat = judged.all(Rack.class)
                .filter(each -> each.zone().equals(rack.zone()))
                .mapToDouble(Rack::powerWatts)
                .sum();
        double more = watts(judged, each -> each.zone().equals(rack.zone()));
        return !units.isEmpty() && !((heat + more) * judged.limit("cooling-over-heat") <= there);
    }

    private static boolean isBeyondTheBudget(Judged judged) {
        double more = judged.each(PlaceJob.class)
                .flatMap(place -> judged.job(place.target()).stream())
                .mapToDouble(Job::powerWatts)
                .sum();
        return judged.each(PlaceJob.class).findAny().isPresent()
                && judged.all(Facility.class)
                        .filter(each -> each.budgetWatts() > 0)
                        .anyMatch(each -> !staysWithin(each, more, each.budgetWatts(), judged));
    }

    private static boolean isBeyondWhatIsLeft(Judged judged) {
        double more = judged.each(PlaceJob.class)
                .flatMap(place -> judged.job(place.target()).stream().map(job -> judged.mostWatts(job, place.toRack())))
                .mapToDouble(Double::doubleValue)
                .sum();
        return judged.each(PlaceJob.class).findAny().isPresent()
                && judged.all(Facility.class)
                        .filter(each -> each.demandResponseWatts() >= 0)
                        .anyMatch(each -> !staysWithin(each, more, each.demandResponseWatts(), judged));
    }

    private static boolean staysWithin(Facility building, double more, double watts, Judged judged) {
        return building.totalWatts() + more * building.totalWatts() / building.itWatts()
                <= watts * judged.limit("placing-budget");
    }

    private static boolean isStarved(PlaceJob place, Judged judged) {
        return judged.job(place.target()).stream().anyMatch(job -> judged.all(Gpu.class)
                .filter(gpu -> gpu.rack().equals(place.toRack()))
                .anyMatch(gpu -> !(gpu.powerCapWatts()
                        >= Math.min(
                                job.powerWatts() / Math.max(1, job.gpus()),
                                gpu.maxPowerCapWatts() * judged.limit("efficient-cap")))));
    }

    private static boolean comesBeforeItsTurn(Job job, Judged judged) {
        long ageing = judged.millis("placing-ageing");
        long young = judged.millis("proposal-time");
        return judged.jobs()
                .filter(other -> other.unplaced()
                        && !other.deferrable()
                        && other.submittedAt() <= judged.now() - young
                        && other.fitsInPlaceOf(job)
                        && !(judged.asked() && other.toleratedLossPercent() < job.toleratedLossPercent())
                        && other.standing(judged.now() - young, ageing) > job.standing(judged.now(), ageing))
                .filter(other -> judged.each(PlaceJob.class)
                        .noneMatch(place -> place.target().equals(other.id())))
                .anyMatch(other -> judged.attempts().stream()
                        .filter(attempt -> attempt.startedAt() > judged.now() - judged.millis("placing-refused"))
                        .noneMatch(attempt -> places(attempt, other.id())));
    }

    private static boolean places(Attempt attempt, String job) {
        return attempt.actions().stream()
                .anyMatch(action ->
                        action instanceof PlaceJob place && place.target().equals(job));
    }

    /** What the plan's jobs add to racks of this kind. */
    private static double watts(Judged judged, Predicate<Rack> where) {
        return judged.comers(where).mapToDouble(Job::powerWatts).sum();
    }

    private static Promise place(String rule, BiPredicate<PlaceJob, Judged> broken) {
        return new Promise(rule, judged -> judged.each(PlaceJob.class).anyMatch(place -> broken.test(place, judged)));
    }

    private static Promise ofJob(String rule, BiPredicate<Job, Judged> broken) {
        return place(rule, (place, judged) -> judged.job(place.target())
                .filter(job -> broken.test(job, judged))
                .isPresent());
    }

    private static Promise onRack(String rule, BiPredicate<Rack, Judged> broken) {
        return place(rule, (place, judged) -> judged.rack(place.toRack())
                .filter(rack -> broken.test(rack, judged))
                .isPresent());
    }

    private static Promise requeue(String rule, Predicate<Job> broken) {
        return new Promise(rule, judged -> judged.each(RequeueJob.class)
                .anyMatch(requeue -> judged.job(requeue.target()).filter(broken).isPresent()));
    }
}
