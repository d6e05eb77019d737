package dev.interlock.scenarios.month;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.chain.ChainVerdict;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets a controller watch a simulated fleet for weeks of a virtual clock, kills it now and then as {@code kill -9} does, and starts it again on
 * what it left. How long it is down is real time.
 */
public final class FleetMonth {
    /** A kill comes at any moment of a minute's work. */
    private static final int MOST_MILLIS = 30;

    private final MonthPlan plan;
    private final Consumer<MonthDay> progress;
    private final SplittableRandom random;
    private final List<Integer> kills;
    private final List<MonthDay> days = new ArrayList<>();
    private final List<Duration> down = new ArrayList<>();
    private int lives;
    private int seen = -1;

    private FleetMonth(MonthPlan plan, Consumer<MonthDay> progress) {
        this.plan = plan;
        this.progress = progress;
        this.random = new SplittableRandom(plan.seed());
        this.kills = new ArrayList<>(random.ints(plan.kills(), 1, plan.minutes() - 1)
                .sorted()
                .boxed()
                .toList());
    }

    /**
     * Plays the whole of it.
     *
     * @param progress told of each day that is over
     * @throws IOException a controller's process ended by itself; what it said last is in the log beside the data folder
     */
    public static MonthReport of(MonthPlan plan, Consumer<MonthDay> progress) throws IOException, InterruptedException {
        Files.createDirectories(plan.data());
        Files.createDirectories(plan.archives());
        FleetMonth month = new FleetMonth(plan, progress);
        while (month.seen < plan.minutes() - 1) {
            month.live();
        }
        return month.report();
    }

    private void live() throws IOException, InterruptedException {
        lives++;
        long started = System.nanoTime();
        // what was under way when it was killed is lost with the minute it belongs to
        Process process = start(lives == 1 ? 0 : Math.min(seen + 2, plan.minutes() - 1));
        try (BufferedReader said = process.inputReader()) {
            boolean killed = false;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(FleetLife.DECIDED) && lives > 1) {
                    down.add(Duration.ofNanos(System.nanoTime() - started).plus(plan.restart()));
                }
                heard(line);
                if (!killed && !kills.isEmpty() && seen >= kills.get(0)) {
                    killed = !process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
                    process.toHandle().destroyForcibly();
                    kills.removeIf(minute -> minute <= seen);
                }
            }
            int end = process.waitFor();
            if (!killed && end != 0) {
                throw new IOException("The controller's process ended by itself with status %d. Its log %s says why."
                        .formatted(end, log()));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private void heard(String line) {
        if (line.startsWith(FleetLife.MINUTE)) {
            seen = Integer.parseInt(line.substring(FleetLife.MINUTE.length()));
        } else if (MonthDay.isOne(line)) {
            MonthDay day = MonthDay.of(line, lives);
            days.add(day);
            progress.accept(day);
        }
    }

    private MonthReport report() {
        try (Audit audit =
                Audit.open(AuditSettings.in(plan.data()), () -> plan.fleet().at(plan.minutes()))) {
            ChainVerdict verdict = audit.verify(List.of(), Optional.of(plan.archives()));
            boolean intact = verdict.intact() && days.stream().allMatch(MonthDay::intact);
            return new MonthReport(plan.minutes(), days, down, verdict.sentence(), intact);
        }
    }

    private Process start(int minute) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dfile.encoding=UTF-8",
                "-Ddrools.useEagerSegmentCreation=false",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                FleetLife.class.getName()));
        command.addAll(plan.arguments(minute));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    private File log() {
        return plan.data().resolveSibling(plan.data().getFileName() + ".log").toFile();
    }
}
