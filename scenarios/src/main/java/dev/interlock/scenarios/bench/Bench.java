package dev.interlock.scenarios.bench;

import dev.interlock.advisor.Proposal;
import dev.interlock.routes.Controller;
import dev.interlock.routes.Inlet;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.rules.incident.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A whole controller, with its routes, rulebooks, agents and audit, on the plant's clock. Whatever follows from a step is
 * done when the step returns, in one thread and one order, so that the same plant is always answered in the same way.
 */
public final class Bench implements AutoCloseable {
    /** How often the workload scheduler is asked for its queue, as a controller with timers would. */
    private static final Duration QUEUE_EVERY = Duration.ofSeconds(10);

    private final RuleCoverage coverage;
    private final Plant plant;
    private final Duration step;
    private final VirtualClock clock;
    private final Controller controller;
    private final Inlet inlet;
    private final Effort effort = new Effort();
    private Instant queueDue = Instant.MIN;

    private Bench(Plant plant, Duration step, VirtualClock clock, Controller controller, RuleCoverage coverage) {
        this.coverage = coverage;
        this.plant = plant;
        this.step = step;
        this.clock = clock;
        this.controller = controller;
        this.inlet = controller.inlet();
    }

    /** Starts a controller over the plant; on the audit of an earlier one it goes on where that stopped. */
    public static Bench start(Plant plant, BenchSettings settings) {
        VirtualClock clock = new VirtualClock(plant.now());
        Controller controller =
                Controller.start(settings.controller(), plant.inventory(), settings.outside(clock, plant));
        return new Bench(plant, settings.step(), clock, controller, settings.coverage());
    }

    /** Lets one step pass: the plant moves, the controller looks and answers. */
    public void step() {
        step(step);
    }

    /** As {@link #step()}, with a step of another length. */
    public void step(Duration length) {
        PlantMoment moment = effort.world(() -> plant.advance(length));
        clock.set(moment.now());
        effort.controller(() -> {
            inlet.samples(moment.samples());
            if (!moment.now().isBefore(queueDue)) {
                inlet.jobs(moment.jobs());
                queueDue = moment.now().plus(QUEUE_EVERY);
            }
            inlet.tick();
        });
    }

    /** Lets time pass, in whole steps. */
    public void pass(Duration time) {
        pass(time, now -> {});
    }

    /** As {@link #pass(Duration)}, and does something after each step. */
    public void pass(Duration time, Consumer<Instant> after) {
        for (Instant end = plant.now().plus(time); plant.now().isBefore(end); ) {
            step();
            after.accept(plant.now());
        }
    }

    /** Hands in a planner's answer to an escalation, as if a model had been asked. */
    public void propose(Escalation escalation, Proposal proposal) {
        inlet.advise(escalation, proposal);
    }

    public Controller controller() {
        return controller;
    }

    public ControlRoom room() {
        return controller.room();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Where the time went so far. */
    public Effort effort() {
        return effort;
    }

    @Override
    public void close() {
        coverage.add(controller.meters());
        controller.close();
    }
}
