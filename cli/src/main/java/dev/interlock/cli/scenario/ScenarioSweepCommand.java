package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.sweep.SweepRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays scenarios on seeds. */
@Command(
        name = "sweep",
        description = {
            "Play scenarios on many seeds on all cores, keep what came of each run, and merge it into one report.",
            "Ends with exit code 1 if something was done that the gate had not approved."
        })
final class ScenarioSweepCommand implements Callable<Integer> {
    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            required = true,
            description =
                    "Scenarios by file or name, or folders of them, with commas between them; only those on a clock of their own.")
    private List<String> names = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N-M",
            description = "From which seed to which, or one seed (default: each scenario's own).")
    private @Nullable String seeds;

    @Option(
            names = "--limit",
            paramLabel = "NAME=V,V",
            description = "A limit of docs/reference/limits.md and by which figures all are played; may be repeated.")
    private Map<String, String> limits = new LinkedHashMap<>();

    @Mixin
    private final SweepOptions many = new SweepOptions();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout out = new Printout();

    @Override
    public Integer call() {
        Optional<Path> site = place.settings().site();
        return new ManyRuns("Sweep of " + String.join(", ", names), many, many.folder("swept"), out)
                .play(site, runs(ScenarioFiles.of(site)), report -> {})
                .code();
    }

    private List<SweepRun> runs(ScenarioFiles files) {
        List<SweepRun> runs = new ArrayList<>();
        for (Path file : names.stream()
                .flatMap(name -> files(files, name).stream())
                .distinct()
                .toList()) {
            AnyScenario scenario = files.read(file.toString());
            if (scenario.fold(hall -> false, shop -> true, gpus -> false)) {
                throw CommandFailure.usage(
                        "'%s' is played in real time. Leave it out: a sweep takes scenarios on a clock of their own."
                                .formatted(scenario.heading().name()));
            }
            for (long seed : seeds == null ? List.of(scenario.heading().seed()) : SeedRange.of(seeds, out)) {
                SweepRun run = SweepRun.of(
                        scenario.heading().name(),
                        scenario.with(seed, scenario.heading().noise()),
                        text(file));
                settings().forEach(each -> runs.add(run.with(each)));
            }
        }
        return runs;
    }

    /** Every combination of the limits' figures; one that sets nothing where there is none. */
    private List<SortedMap<String, Double>> settings() {
        List<SortedMap<String, Double>> all = List.of(new TreeMap<>());
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            List<SortedMap<String, Double>> more = new ArrayList<>();
            for (String value : limit.getValue().split(",", -1)) {
                for (SortedMap<String, Double> each : all) {
                    SortedMap<String, Double> with = new TreeMap<>(each);
                    with.put(limit.getKey(), number(limit.getKey(), value));
                    more.add(with);
                }
            }
            all = more;
        }
        return all;
    }

    private double number(String limit, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            throw out.misread(
                    "'--limit %s=%s' is no number. Give figures with commas between them.".formatted(limit, value));
        }
    }

    private static List<Path> files(ScenarioFiles files, String name) {
        Path folder = Path.of(name);
        try {
            return Files.isDirectory(folder) ? Scenarios.in(folder) : List.of(files.found(name));
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("'%s' cannot be read. Check its permissions.".formatted(folder));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("'%s' cannot be read. Check its permissions.".formatted(file));
        }
    }
}
