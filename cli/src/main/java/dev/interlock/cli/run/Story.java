package dev.interlock.cli.run;

import dev.interlock.cli.Trouble;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.AuditUnavailable;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.rules.rulebook.MemoryJson;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What {@code up} shows when nothing else is asked for: the cooling of a zone degrades for a few minutes. */
final class Story {
    private static final List<String> UNITS = List.of("crac-1", "crac-2", "crac-3");
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration TROUBLE = Duration.ofSeconds(320);
    private static final double CAPACITY_LEFT_PERCENT = 6;

    /** A busy hall whose cooling already works hard, so that colder air alone does not do. */
    private static final double LOAD = 0.9;

    private static final double SETPOINT_CELSIUS = 18;
    private static final double FAN_PERCENT = 80;

    private Story() {}

    static WorldSpec world() {
        return WorldSpec.standard().withLoad(LOAD).withAir(SETPOINT_CELSIUS, FAN_PERCENT);
    }

    /**
     * A world on a data folder. Where that has seen one, it begins the morning after, so that time in the audit never
     * goes back.
     */
    static WorldSpec on(Path data, WorldSpec world) {
        return lastSeen(data)
                .map(last -> last.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS))
                .filter(morning -> morning.isAfter(world.start()))
                .map(world::startingAt)
                .orElse(world);
    }

    static void begin(World world) {
        Instant from = world.now().plus(CALM);
        Window window = new Window(from.toEpochMilli(), from.plus(TROUBLE).toEpochMilli());
        UNITS.forEach(unit -> world.inject(new Fault.CoolingDegraded(unit, window, CAPACITY_LEFT_PERCENT)));
    }

    private static Optional<Instant> lastSeen(Path data) {
        if (!Files.exists(data.resolve("audit.mv.db"))) {
            return Optional.empty();
        }
        InstantSource unused = InstantSource.fixed(WorldSpec.standard().start());
        try (Audit audit = Audit.open(AuditSettings.in(data), unused)) {
            return audit.load(Recorder.MEMORY)
                    .map(json ->
                            Instant.ofEpochMilli(MemoryJson.read(json).orThrow().clock()));
        } catch (AuditUnavailable held) {
            throw Trouble.unreachable(String.valueOf(held.getMessage()));
        }
    }
}
