package dev.interlock.cli.fleet;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.Home;
import dev.interlock.scenarios.month.FleetMonth;
import dev.interlock.scenarios.month.MonthDay;
import dev.interlock.scenarios.month.MonthPlan;
import dev.interlock.scenarios.month.MonthReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether a controller lasts. */
@Command(
        name = "month",
        description = {
            "Let a controller watch a simulated fleet for a month of a virtual clock, kill it now and then, and say how it lasted:",
            "memory, data folder, the audit's chain, and how long it was down. A month of 32 GPUs takes half an hour."
        })
final class FleetMonthCommand implements Callable<Integer> {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final double MEBIBYTE = 1 << 20;

    @Option(names = "--gpus", paramLabel = "N", defaultValue = "32", description = "How many GPUs (default: 32).")
    private int gpus;

    @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "For how many days (default: 30).")
    private int days;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "12",
            description = "How often its process is killed (default: 12).")
    private int kills;

    @Option(
            names = "--kept",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "How long the audit keeps an entry in its database (default: 7).")
    private int kept;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance is drawn from (default: 1).")
    private long seed;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "An empty folder to leave the data in (default: a temporary one, deleted afterwards).")
    private @Nullable Path folder;

    @Mixin
    private final Printout out = new Printout();

    @Override
    public Integer call() throws InterruptedException {
        if (gpus < 1 || days < 1 || kills < 0 || kept < 1) {
            throw out.misread("A fleet of %d GPUs over %d days with %d kills, of which %d days are kept, is none. "
                            .formatted(gpus, days, kills, kept)
                    + "Give at least one GPU, one day and one day kept.");
        }
        try (ScratchFolder place = ScratchFolder.of(folder)) {
            MonthReport report = FleetMonth.of(
                    new MonthPlan(
                            Home.ofThisProcess().folder(),
                            place.path().resolve("data"),
                            gpus,
                            days * MINUTES_A_DAY,
                            kills,
                            kept,
                            seed,
                            MonthPlan.RESTART),
                    day -> out.progress("Day %d of %d is over.".formatted(day.day(), days)));
            print(report);
            return (report.intact() ? Exit.OK : Exit.FAILED).code();
        } catch (IOException failed) {
            throw CommandFailure.failed(String.valueOf(failed.getMessage()));
        }
    }

    private void print(MonthReport report) {
        Table table = Table.of("day", "start", "heap, MiB", "folder, MiB", "entries", "archived", "chain");
        report.days().forEach(day -> row(table, day));
        out.lines(table.lines());
        out.line("%d GPUs once a minute, %d days, %d kills, seed %d. Heap is what a full collection leaves."
                .formatted(gpus, days, kills, seed));
        out.line("Growth a day, once entries are archived: %+.2f MiB of heap, %+.2f MiB of data folder."
                .formatted(
                        report.aDay(MonthDay::heap, kept + 2) / MEBIBYTE,
                        report.aDay(MonthDay::folder, kept + 2) / MEBIBYTE));
        out.line("Availability %.4f %%: down %d times, %d s in all, %d s at most; %d s of each the supervisor waits."
                .formatted(
                        100 * report.availability(),
                        report.down().size(),
                        report.total().toSeconds(),
                        report.longest().toSeconds(),
                        MonthPlan.RESTART.toSeconds()));
        out.line(report.verdict());
    }

    private static void row(Table table, MonthDay day) {
        table.row(
                Integer.toString(day.day()),
                Integer.toString(day.life()),
                "%.1f".formatted(day.heap() / MEBIBYTE),
                "%.1f".formatted(day.folder() / MEBIBYTE),
                "%,d".formatted(day.rows()),
                "%,d".formatted(day.archived()),
                day.intact() ? "intact" : "NOT INTACT");
    }
}
