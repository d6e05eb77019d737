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

/** What {@code up} shows when nothing else is asked for: a day in which cooling degrades for a while. */
final class Story {
    /** Two of a zone of three, so that the third cannot make up for it unnoticed. */
    private static final List<String> UNITS = List.of("crac-1", "crac-2");

    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Duration TROUBLE = Duration.ofMinutes(6);
    private static final double CAPACITY_LEFT_PERCENT = 20;

    private Story() {}

    /**
     * The standard world. On a data folder that has seen one, it begins the morning after, so that time in the audit
     * never goes back.
     */
    static WorldSpec world(Path data) {
        WorldSpec standard = WorldSpec.standard();
        return lastSeen(data)
                .map(last -> last.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS))
                .filter(morning -> morning.isAfter(standard.start()))
                .map(standard::startingAt)
                .orElse(standard);
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
