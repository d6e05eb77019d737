package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.session.MemoryJson;
import dev.interlock.scenarios.Scenario;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultJson;
import dev.interlock.simulator.fault.FaultWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What {@code up} shows: a world, and what goes wrong in it.
 *
 * @param faults at their moments in that world
 */
record Story(WorldSpec world, List<Fault> faults) {
    private static final List<String> UNITS = List.of("crac-1", "crac-2", "crac-3");
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration TROUBLE = Duration.ofSeconds(320);
    private static final double CAPACITY_LEFT_PERCENT = 6;

    /** A busy hall whose cooling already works hard, so that colder air alone does not do. */
    private static final double LOAD = 0.9;

    private static final double SETPOINT_CELSIUS = 18;
    private static final double FAN_PERCENT = 80;

    /** When nothing else is asked for: the cooling of a zone loses most of its capacity for some minutes. */
    static Story usual() {
        WorldSpec world = WorldSpec.standard().withLoad(LOAD).withAir(SETPOINT_CELSIUS, FAN_PERCENT);
        Instant from = world.start().plus(CALM);
        FaultWindow window =
                new FaultWindow(from.toEpochMilli(), from.plus(TROUBLE).toEpochMilli());
        List<Fault> faults = UNITS.stream()
                .<Fault>map(unit -> new Fault.CoolingDegraded(unit, window, CAPACITY_LEFT_PERCENT))
                .toList();
        return new Story(world, faults);
    }

    /** That of a scenario, with what a seed draws. */
    static Story of(Scenario scenario, long seed) {
        return new Story(scenario.world(), scenario.faults(seed));
    }

    /**
     * The story on a data folder. Where that has seen a world, this one begins a day or more later at the same hour, so
     * that time in the audit never goes back.
     */
    Story on(Path data) {
        return lastSeen(data)
                .filter(last -> !last.isBefore(world.start()))
                .map(last -> later(ChronoUnit.DAYS.between(world.start(), last) + 1))
                .orElse(this);
    }

    void begin(World running) {
        faults.forEach(running::inject);
    }

    private Story later(long days) {
        Instant start = world.start().plus(days, ChronoUnit.DAYS);
        List<Fault> later = faults.stream()
                .map(fault -> {
                    Instant from = Instant.ofEpochMilli(fault.window().from()).plus(days, ChronoUnit.DAYS);
                    return FaultJson.read(FaultJson.write(fault).put("at", from.toString()), start, start)
                            .orThrow();
                })
                .toList();
        return new Story(world.startingAt(start), later);
    }

    private static Optional<Instant> lastSeen(Path data) {
        if (!Files.exists(data.resolve("audit.mv.db"))) {
            return Optional.empty();
        }
        InstantSource unused = InstantSource.fixed(WorldSpec.standard().start());
        try (Audit audit = Audit.open(AuditSettings.in(data), unused)) {
            return audit.load(Recorder.MEMORY)
                    .map(json -> Instant.ofEpochMilli(MemoryJson.read(json, DeviceKinds.delivered())
                            .orThrow()
                            .clock()));
        } catch (AuditUnavailable held) {
            throw CommandFailure.unreachable(String.valueOf(held.getMessage()));
        }
    }
}
