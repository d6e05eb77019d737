package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.MigrateWorkload;
import dev.interlock.rules.plan.Action.PlaceJob;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A plan and all that a verdict on it may depend on. */
record Judged(
        Plan plan, Facts facts, List<Attempt> attempts, Instant at, Map<String, Limit> limits, Inventory inventory) {
    long now() {
        return at.toEpochMilli();
    }

    double limit(String name) {
        return entry(name).value();
    }

    double exit(String name) {
        return entry(name).exit();
    }

    long millis(String name) {
        return entry(name).millis();
    }

    private Limit entry(String name) {
        return Optional.ofNullable(limits.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    Stream<Action> actions() {
        return plan.tasks().stream().map(task -> task.action());
    }

    <A extends Action> Stream<A> each(Class<A> kind) {
        return actions().filter(kind::isInstance).map(kind::cast);
    }

    <F extends DeviceFact> Stream<F> all(Class<F> kind) {
        return facts.devices().values().stream().filter(kind::isInstance).map(kind::cast);
    }

    Stream<Job> jobs() {
        return facts.jobs().values().stream();
    }

    Optional<Job> job(String id) {
        return facts.job(id);
    }

    Optional<CoolingUnit> unit(String id) {
        return found(id, CoolingUnit.class);
    }

    Optional<Rack> rack(String id) {
        return found(id, Rack.class);
    }

    Optional<PowerUnit> power(String id) {
        return found(id, PowerUnit.class);
    }

    Optional<Service> service(String id) {
        return found(id, Service.class);
    }

    Optional<Link> link(String id) {
        return found(id, Link.class);
    }

    private <F extends DeviceFact> Optional<F> found(String id, Class<F> kind) {
        return facts.device(id).filter(kind::isInstance).map(kind::cast);
    }

    /** What the plan brings to a rack: a job that is moved there or placed there. */
    record Arrival(String job, String rack) {}

    /** Every job that the plan brings to a rack. */
    Stream<Arrival> arrivals() {
        return Stream.concat(
                each(MigrateWorkload.class).map(move -> new Arrival(move.target(), move.toRack())),
                each(PlaceJob.class).map(place -> new Arrival(place.target(), place.toRack())));
    }

    /** The jobs that the plan brings to racks of this kind. */
    Stream<Job> comers(Predicate<Rack> where) {
        return arrivals()
                .filter(arrival -> rack(arrival.rack()).filter(where).isPresent())
                .flatMap(arrival -> job(arrival.job()).stream());
    }

    /** The GPUs that a cap on this GPU or rack concerns. */
    Stream<Gpu> capped(String target) {
        return all(Gpu.class)
                .filter(gpu -> gpu.id().equals(target) || gpu.rack().equals(target));
    }

    boolean fresh(DeviceFact fact) {
        return fact.at() >= now() - millis("telemetry-stale");
    }

    /** The rulebook itself answers an urgent condition. */
    boolean urgent() {
        return plan.decisionTag() == DecisionTag.DETERMINISTIC
                && attempts.stream()
                        .anyMatch(attempt ->
                                attempt.incident().equals(plan.incident()) && attempt.urgent() && attempt.active());
    }

    /** The rulebook caps for an event of demand response, or a model plans while one lasts. */
    boolean forDemand() {
        return byModel()
                ? asked()
                : attempts.stream()
                        .anyMatch(attempt -> attempt.incident().equals(plan.incident())
                                && attempt.remedy().equals(Attempt.CAP_TO_DEMAND)
                                && attempt.active());
    }

    /** What a job adds to a rack's draw at most, under the caps that stand or come with the plan. */
    double mostWatts(Job job, String rack) {
        return all(Gpu.class)
                .filter(gpu -> gpu.rack().equals(rack))
                .flatMap(gpu -> Stream.concat(Stream.of(gpu.powerCapWatts()), planned(gpu)))
                .max(Double::compare)
                .filter(cap -> job.gpus() > 0)
                .map(cap -> Math.min(job.powerWatts(), job.powerWatts() * (1 - limit("gpu-share")) + job.gpus() * cap))
                .orElse(job.powerWatts());
    }

    private Stream<Double> planned(Gpu gpu) {
        return each(ThrottleGpu.class)
                .filter(cap -> List.of(gpu.id(), gpu.rack()).contains(cap.target()))
                .map(ThrottleGpu::powerCapWatts);
    }

    /** A building is asked for less power than its own supply would give. */
    boolean asked() {
        return all(Facility.class).anyMatch(each -> each.demandResponseWatts() >= 0);
    }

    /** What a building may draw by its own supply and by an event of demand response; 0 or less, or not a number, for no budget. */
    static double allowedWatts(Facility building) {
        double own = building.budgetWatts() > 0 ? building.budgetWatts() : Double.POSITIVE_INFINITY;
        return building.demandResponseWatts() >= 0
                ? Math.min(own, building.demandResponseWatts())
                : building.budgetWatts();
    }

    boolean byModel() {
        return plan.decisionTag() == DecisionTag.LLM_DECISION;
    }

    /** What was carried out within the time before now, wholly or in part. */
    Stream<Action> doneWithin(long millis) {
        return attempts.stream()
                .filter(attempt -> attempt.startedAt() > now() - millis)
                .filter(Judged::tookEffect)
                .flatMap(attempt -> attempt.actions().stream());
    }

    /** As {@link #doneWithin}, but for steps of routine. */
    Stream<Action> doneForAReasonWithin(long millis) {
        return attempts.stream()
                .filter(attempt -> attempt.startedAt() > now() - millis && !attempt.isRoutine())
                .filter(Judged::tookEffect)
                .flatMap(attempt -> attempt.actions().stream());
    }

    static boolean tookEffect(Attempt attempt) {
        return switch (attempt.state()) {
            case DONE, EFFECTIVE, USELESS, UNPROVEN, FAILED -> true;
            case PROPOSED, WAITING, WITHHELD, REFUSED, RUNNING -> false;
        };
    }

    /** As {@link #doneWithin}, and what is being carried out right now for other incidents. */
    Stream<Action> doneOrUnderWayWithin(long millis) {
        Stream<Action> underWay = attempts.stream()
                .filter(attempt -> attempt.startedAt() > now() - millis)
                .filter(attempt -> attempt.state() == Attempt.State.RUNNING)
                .filter(attempt -> !attempt.incident().equals(plan.incident()))
                .flatMap(attempt -> attempt.actions().stream());
        return Stream.concat(doneWithin(millis), underWay);
    }

    /** What is being done for other incidents, or was done and is not proven yet. */
    Stream<Action> unprovenElsewhere() {
        return attempts.stream()
                .filter(attempt -> attempt.state() == Attempt.State.RUNNING || attempt.state() == Attempt.State.DONE)
                .filter(attempt -> !attempt.incident().equals(plan.incident()))
                .flatMap(attempt -> attempt.actions().stream());
    }

    /** Of {@link #unprovenElsewhere} what was not measured to be well since it was done, for as long as health checks take. */
    Stream<Action> notBackElsewhere() {
        return attempts.stream()
                .filter(attempt -> attempt.state() == Attempt.State.RUNNING || attempt.state() == Attempt.State.DONE)
                .filter(attempt -> !attempt.incident().equals(plan.incident()))
                .flatMap(attempt -> attempt.actions().stream().filter(action -> !isBack(action.target(), attempt)));
    }

    private boolean isBack(String target, Attempt attempt) {
        long checked = entry("service-down").holdMillis();
        return attempt.state() == Attempt.State.DONE
                && all(Service.class)
                        .anyMatch(service -> service.id().equals(target)
                                && service.healthyInstances() >= service.declaredInstances()
                                && service.at() >= attempt.changedAt() + checked);
    }

    /** What other incidents' remedies under way do. */
    Stream<Action> underWayElsewhere() {
        return attempts.stream()
                .filter(Attempt::active)
                .filter(attempt -> !attempt.incident().equals(plan.incident()))
                .flatMap(attempt -> attempt.actions().stream());
    }
}
