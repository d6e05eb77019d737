package dev.interlock.rules.gate;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.AdjustCooling;
import dev.interlock.rules.plan.Action.MigrateWorkload;
import dev.interlock.rules.plan.Action.PlaceJob;
import dev.interlock.rules.plan.Action.ResumeJob;
import dev.interlock.rules.plan.Action.SuspendJob;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What safety rules see of one plan: itself, its tasks, the action of each as a fact of its own, its shape, and by its name whatever
 * several rules ask of it. What is not measured is never taken for proof: each name is given unless the contrary is known.
 */
public final class PlanFacts {
    private final Plan plan;
    private final Facts world;
    private final GpusByRack gpus;
    private final List<Attempt> past;
    private final IdentityHashMap<Action, Task> owners = new IdentityHashMap<>();
    private final List<Object> facts = new ArrayList<>();
    private final CoolingPower power;

    public PlanFacts(Plan plan, Facts world, GpusByRack gpus, List<Attempt> past, long now) {
        this.plan = plan;
        this.world = world;
        this.gpus = gpus;
        this.past = past;
        this.power = power(now);
        facts.add(plan);
        if (plan.decisionTag() == DecisionTag.LLM_DECISION) {
            facts.add(new ModelPlan());
        }
        if (isUrgent()) {
            facts.add(new UrgentPlan());
        }
        if (isForDemand()) {
            facts.add(new DemandPlan());
        }
        plan.tasks().forEach(this::add);
        if (isEasing()) {
            facts.add(new EasingPlan());
        }
        if (isPlacing()) {
            facts.add(new PlacingPlan());
        }
        facts.addAll(PlanShape.facts(plan));
    }

    public List<Object> all() {
        return facts;
    }

    /** The id of the task that an objection is to; empty where it is to the plan as a whole. */
    public String task(Objection objection) {
        if (objection.about() instanceof Action action) {
            return Optional.ofNullable(owners.get(action)).map(Task::id).orElse("");
        }
        return objection.about() instanceof Task task ? task.id() : "";
    }

    private void add(Task task) {
        // The engine takes one object for one fact, however many tasks it stands in.
        Action action = owners.containsKey(task.action()) ? ActionTwin.of(task.action()) : task.action();
        owners.put(action, task);
        facts.add(task);
        facts.add(action);
        if (action instanceof AdjustCooling cooling) {
            cooling(task, cooling);
        } else if (action instanceof ThrottleGpu cap) {
            gpus.named(cap.target()).forEach(gpu -> cap(task, cap, gpu));
        } else if (action instanceof PlaceJob place) {
            facts.add(seating(place, place.target(), place.toRack()));
        } else if (action instanceof ResumeJob resume) {
            world.job(resume.target()).ifPresent(job -> facts.add(new Resumption(job.id(), highestCap(job.rack()))));
        } else if (action instanceof MigrateWorkload move) {
            facts.add(seating(move, move.target(), move.toRack()));
            zoneOf(move).ifPresent(zone -> facts.add(new MoveOut(task, zone)));
        }
    }

    private void cooling(Task task, AdjustCooling told) {
        unit(told).ifPresent(unit -> {
            double setpoint = told.setpointCelsius();
            double fan = told.fanPercent();
            if (!(setpoint <= unit.setpointCelsius() && fan >= unit.fanPercent())) {
                facts.add(new LessCooling(task, unit.id(), unit.zone(), power.changedAt(unit.zone())));
            }
            if (!(setpoint >= unit.setpointCelsius() && fan <= unit.fanPercent())) {
                facts.add(new MoreCooling(task, unit.id(), unit.zone(), power));
            }
        });
    }

    private void cap(Task task, ThrottleGpu cap, Gpu gpu) {
        double watts = cap.powerCapWatts();
        facts.add(new CappedGpu(task, cap.target(), gpu.id(), gpu.rack(), watts, gpu.maxPowerCapWatts(), gpu.at()));
        if (!(watts <= gpu.powerCapWatts())) {
            facts.add(new HigherCap(task, cap.target(), gpu.id(), gpu.rack(), watts, watts - gpu.powerCapWatts()));
        }
    }

    private Seating seating(Action action, String job, String rack) {
        return new Seating(action, job, rack, highestCap(rack));
    }

    /** As it is or as the plan has it. */
    private double highestCap(String rack) {
        return gpus.named(rack).stream()
                .mapToDouble(gpu -> Math.max(gpu.powerCapWatts(), plannedCap(gpu)))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double plannedCap(Gpu gpu) {
        return plan.tasks().stream()
                .map(Task::action)
                .filter(ThrottleGpu.class::isInstance)
                .map(ThrottleGpu.class::cast)
                .filter(cap -> cap.target().equals(gpu.id()) || cap.target().equals(gpu.rack()))
                .mapToDouble(ThrottleGpu::powerCapWatts)
                .max()
                .orElse(0);
    }

    /** Called after every task was looked at: what may raise a cap or cool less is a fact by then. */
    private boolean isEasing() {
        return plan.tasks().stream().map(Task::action).anyMatch(action -> action.type()
                        .changes())
                && plan.tasks().stream().map(Task::action).allMatch(PlanFacts::mayEase)
                && facts.stream().noneMatch(fact -> fact instanceof HigherCap || fact instanceof LessCooling);
    }

    private boolean isPlacing() {
        List<Action> changes = plan.tasks().stream()
                .map(Task::action)
                .filter(action -> action.type().changes())
                .toList();
        return !changes.isEmpty()
                && changes.stream().allMatch(action -> action instanceof PlaceJob || action instanceof ResumeJob);
    }

    private static boolean mayEase(Action action) {
        return !action.type().changes()
                || action instanceof ThrottleGpu
                || action instanceof SuspendJob
                || action instanceof AdjustCooling;
    }

    private boolean isUrgent() {
        return isRulebooks(Attempt::urgent);
    }

    private boolean isForDemand() {
        return plan.decisionTag() == DecisionTag.LLM_DECISION
                ? world.devices().values().stream()
                        .anyMatch(each -> each instanceof Facility building && building.asked())
                : isRulebooks(attempt -> attempt.remedy().equals(Attempt.CAP_TO_DEMAND));
    }

    private boolean isRulebooks(Predicate<Attempt> kind) {
        return plan.decisionTag() == DecisionTag.DETERMINISTIC
                && past.stream()
                        .anyMatch(attempt -> kind.test(attempt)
                                && attempt.active()
                                && attempt.incident().equals(plan.incident()));
    }

    private CoolingPower power(long now) {
        List<CoolingPower.Told> planned =
                plan.tasks().stream().flatMap(task -> told(task.action(), now)).toList();
        // Nobody asks what was told before where the plan tells nothing.
        Stream<Attempt> before = planned.isEmpty() ? Stream.empty() : past.stream();
        return new CoolingPower(
                planned,
                before.filter(attempt -> attempt.mayHaveHappenedBeside(plan.incident()))
                        .flatMap(attempt ->
                                attempt.actions().stream().flatMap(action -> told(action, attempt.startedAt())))
                        .toList(),
                now);
    }

    private Stream<CoolingPower.Told> told(Action action, long at) {
        return action instanceof AdjustCooling cooling
                ? unit(cooling)
                        .map(unit -> new CoolingPower.Told(unit, cooling.setpointCelsius(), cooling.fanPercent(), at))
                        .stream()
                : Stream.empty();
    }

    private Optional<CoolingUnit> unit(AdjustCooling told) {
        return world.device(told.target()).filter(CoolingUnit.class::isInstance).map(CoolingUnit.class::cast);
    }

    private Optional<String> zoneOf(MigrateWorkload move) {
        return world.job(move.target())
                .map(Job::rack)
                .flatMap(world::device)
                .filter(Rack.class::isInstance)
                .map(rack -> ((Rack) rack).zone());
    }
}
