package dev.interlock.scenarios.month;

import dev.interlock.routes.Controller;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.Inlet;
import dev.interlock.routes.Outside;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Sample;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One life of a controller that watches the fleet, from its start until it is killed or the time is over: a process of its own, on a
 * virtual clock. It says what it came to, a line each; {@code minute} comes after everything that follows from that minute was
 * committed.
 */
final class FleetLife implements AutoCloseable {
    static final String DECIDED = "decided ";
    static final String MINUTE = "minute ";
    static final String OVER = "over";

    private static final int MINUTES_AN_HOUR = 60;

    private final MonthPlan plan;
    private final LabelledFleet fleet;
    private final Controller controller;
    private final Inlet inlet;
    private Optional<String> trouble = Optional.empty();
    private volatile Instant now;

    private FleetLife(MonthPlan plan, int minute) {
        this.plan = plan;
        this.fleet = plan.fleet();
        this.now = fleet.at(minute);
        Map<String, String> properties = new HashMap<>(BenchSettings.inOneThread());
        properties.put("audit.retention.days", Integer.toString(plan.keptDays()));
        properties.put("audit.archive", plan.archives().toString());
        this.controller = Controller.start(
                new ControllerSettings(plan.home(), null, AuditSettings.in(plan.data()), Mode.OBSERVE, properties),
                fleet.inventory(),
                Outside.of(() -> now, new NoActuators()));
        this.inlet = controller.inlet();
    }

    /**
     * Lives from a minute on.
     *
     * @param arguments what {@link MonthPlan#arguments} says
     */
    public static void main(String[] arguments) throws IOException {
        MonthPlan plan = MonthPlan.of(arguments);
        int minute = MonthPlan.minute(arguments);
        try (FleetLife life = new FleetLife(plan, minute)) {
            life.from(minute);
        }
        System.out.println(OVER);
    }

    private void from(int first) throws IOException {
        for (int minute = first; minute < plan.minutes(); minute++) {
            now = fleet.at(minute);
            List<Sample> samples = fleet.samples(minute);
            inlet.samples(samples);
            inlet.tick();
            if (minute == first) {
                System.out.println(DECIDED + minute);
            }
            inlet.upkeep();
            if (minute % MINUTES_AN_HOUR == 0) {
                trouble = inlet.archive();
            }
            System.out.println(MINUTE + minute);
            if ((minute + 1) % MonthPlan.MINUTES_A_DAY == 0 || minute == plan.minutes() - 1) {
                System.out.println(day(minute / MonthPlan.MINUTES_A_DAY + 1).line());
            }
        }
    }

    private MonthDay day(int day) throws IOException {
        Audit audit = controller.audit();
        ChainVerdict verdict = audit.verify();
        long rows = verdict.held();
        long archived = verdict instanceof ChainVerdict.Intact intact
                ? intact.archived().last()
                : 0;
        boolean good = verdict.intact() && trouble.isEmpty() && audit.trouble().isEmpty();
        return new MonthDay(day, 0, heap(), folder(plan.data()), rows, archived, good);
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long folder(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    @Override
    public void close() {
        controller.close();
    }
}
