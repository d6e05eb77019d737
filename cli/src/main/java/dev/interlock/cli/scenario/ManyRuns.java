package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.CsvText;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.Home;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.html.HtmlReport;
import dev.interlock.scenarios.sweep.Sweep;
import dev.interlock.scenarios.sweep.SweepReport;
import dev.interlock.scenarios.sweep.SweepResult;
import dev.interlock.scenarios.sweep.SweepRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plays many runs as a command's options say, and merges what came of them into one report. */
final class ManyRuns {
    private final String title;
    private final SweepOptions options;
    private final Path folder;
    private final Printout out;

    /** @param title what is played, as the report's page is called */
    ManyRuns(String title, SweepOptions options, Path folder, Printout out) {
        this.title = title;
        this.options = options;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Plays them by the rules in use and prints the report, which is in the folder too. A part of them makes none.
     *
     * @param site where rules of the operator's own are
     * @param also gets the report
     */
    Exit play(Optional<Path> site, List<SweepRun> runs, Consumer<SweepReport> also) {
        BenchSettings bench = BenchSettings.in(Home.ofThisProcess().folder()).site(site.orElse(null));
        Sweep sweep = new Sweep(bench, folder, options.pace(out), this::told);
        List<SweepResult> results = results(sweep, options.chosen(runs, out));
        if (options.isPart()) {
            out.line("%d of %d runs are in '%s'.".formatted(results.size(), runs.size(), folder));
            return Exit.OK;
        }
        SweepReport report = new SweepReport(results);
        print(report);
        write(report);
        also.accept(report);
        return report.isSafe() ? Exit.OK : Exit.FAILED;
    }

    private List<SweepResult> results(Sweep sweep, List<SweepRun> runs) {
        try {
            return options.isMerge() ? merged(sweep, runs) : sweep.play(runs);
        } catch (IllegalArgumentException noSuchLimit) {
            throw CommandFailure.usage(String.valueOf(noSuchLimit.getMessage()));
        }
    }

    private List<SweepResult> merged(Sweep sweep, List<SweepRun> runs) {
        List<SweepResult> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (SweepRun run : runs) {
            sweep.before(run).ifPresentOrElse(there::add, () -> missing.add(run.id()));
        }
        if (!missing.isEmpty()) {
            throw CommandFailure.failed(
                    "%d of %d runs are not in '%s', '%s' first. Play them with the same command without '--merge'."
                            .formatted(missing.size(), runs.size(), folder, missing.get(0)));
        }
        return there;
    }

    private void print(SweepReport report) {
        Table table = Table.of(SweepReport.headings().toArray(String[]::new));
        report.rows().forEach(row -> table.row(row.cells()));
        out.lines(table.lines());
        report.failures().forEach(out::line);
        print(report.policies());
        print(report.hindsight());
    }

    private void print(List<List<String>> lines) {
        if (!lines.isEmpty()) {
            Table table = Table.of(lines.get(0).toArray(String[]::new));
            lines.stream().skip(1).forEach(table::row);
            out.lines(table.lines());
        }
    }

    private void write(SweepReport report) {
        write("report.json", JsonRows.pretty(report.json()) + "\n");
        write("runs.csv", report.table().stream().map(CsvText::line).collect(Collectors.joining("\n", "", "\n")));
        write("report.html", HtmlReport.of(title, report));
        out.line("All of it is in '%s': report.html, report.json, runs.csv and a file a run.".formatted(folder));
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw CommandFailure.failed(
                    "'%s' cannot be written. Check its permissions.".formatted(folder.resolve(name)));
        }
    }

    private synchronized void told(SweepResult result) {
        out.progress("%s: %s".formatted(result.id(), result.recovered() ? "recovered" : result.shortfall()));
    }
}
