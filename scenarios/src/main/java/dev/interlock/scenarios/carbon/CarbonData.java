package dev.interlock.scenarios.carbon;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.CarbonHour;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.simulator.carbon.curve.CarbonCurve;
import dev.interlock.simulator.trace.JobTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Jobs and grids that others have published.
 *
 * @param sources of each file where it comes from and what its licence is, and what of it was taken how
 */
public record CarbonData(List<WaitingJob> jobs, List<HourlyGrid> grids, List<String> sources) {
    private static final String GRIDS = "carbon-intensity";
    private static final String JOBS = "job-traces/pai_1k.csv";
    private static final String CSV = ".csv";
    private static final JobTrace.Room FOR_ALL = new JobTrace.Room(1, 1_000_000);

    public CarbonData {
        jobs = List.copyOf(jobs);
        grids = List.copyOf(grids);
        sources = List.copyOf(sources);
    }

    /**
     * Reads every grid of a folder, and its jobs.
     *
     * @param unusable what is thrown of a sentence that names a file, what is wrong with it and what to do
     */
    public static CarbonData in(Path folder, Function<String, ? extends RuntimeException> unusable) {
        if (!Files.isDirectory(folder)) {
            throw unusable.apply(
                    "'%s' is no folder. Give one with '%s' and '%s/*.csv' in it.".formatted(folder, JOBS, GRIDS));
        }
        List<String> sources = new ArrayList<>();
        Path trace = folder.resolve(JOBS);
        List<WaitingJob> jobs = FileFault.orThrow(trace, jobs(trace, sources), unusable);
        int needed = PlayedWeeks.last() + hours(jobs);
        List<HourlyGrid> grids = new ArrayList<>();
        for (Path file : grids(folder.resolve(GRIDS), unusable)) {
            grids.add(FileFault.orThrow(file, grid(file, needed, sources), unusable));
        }
        return new CarbonData(jobs, grids, sources);
    }

    private static List<Path> grids(Path folder, Function<String, ? extends RuntimeException> unusable) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(CSV)).sorted().toList();
            if (tables.isEmpty()) {
                throw unusable.apply(
                        "There is no grid '%s'. Put one there, with the carbon intensity of each hour of a year."
                                .formatted(folder.resolve("*" + CSV)));
            }
            return tables;
        } catch (IOException unreadable) {
            throw unusable.apply("'%s' cannot be looked into. Check its permissions.".formatted(folder));
        }
    }

    private static Parsed<List<WaitingJob>> jobs(Path file, List<String> sources) {
        return InputFile.text(file).then(text -> JobTrace.of(text, 0, FOR_ALL).then(trace -> {
            sources.add(source(file, text, trace.remarks()));
            return Parsed.ok(WaitingJob.of(trace.orders()));
        }));
    }

    private static Parsed<HourlyGrid> grid(Path file, int needed, List<String> sources) {
        return InputFile.text(file).then(text -> CarbonCurve.of(text, Optional.empty())
                .then(curve -> {
                    sources.add(source(file, text, curve.remarks()));
                    return HourlyGrid.of(name(file), curve.grid());
                })
                .then(grid -> grid.hours() < needed
                        ? Parsed.refused("There are %d hours, and %d are needed. Give a whole year."
                                .formatted(grid.hours(), needed))
                        : Parsed.ok(grid)));
    }

    /** From the first hand-in of a week until all is done whoever places it. */
    private static int hours(List<WaitingJob> jobs) {
        long end = jobs.stream().mapToLong(WaitingJob::end).max().orElse(0);
        return (int) CarbonHour.of(end) + 2;
    }

    private static String source(Path file, String text, List<String> remarks) {
        String origin = PublishedFile.origin(text).orElse("of unknown origin and licence");
        return "`%s`: %s. %s"
                .formatted(name(file), origin, String.join(" ", remarks))
                .strip();
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
    }
}
