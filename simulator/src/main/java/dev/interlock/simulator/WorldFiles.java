package dev.interlock.simulator;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.simulator.carbon.curve.CarbonCurve;
import dev.interlock.simulator.trace.JobTrace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files that a world names, its carbon curve and its job trace: what is in them, and what is wrong with them. */
public final class WorldFiles {
    private final List<FileFault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Optional<CarbonCurve> curve;
    private final Optional<JobTrace> trace;

    private WorldFiles(WorldSpec spec) {
        curve = read(spec.carbonCsv(), CarbonCurve::remarks, file -> CarbonCurve.read(file, spec.carbonZone()));
        JobTrace.Room room = new JobTrace.Room(spec.racks(), spec.gpusPerRack());
        long start = spec.start().toEpochMilli();
        trace = read(spec.jobs().traceCsv(), JobTrace::remarks, file -> JobTrace.read(file, start, room));
    }

    /** Reads those that a world names. */
    public static WorldFiles of(WorldSpec spec) {
        return new WorldFiles(spec);
    }

    /** Everything that is wrong with them; none where the world can be built. */
    public List<FileFault> faults() {
        return List.copyOf(faults);
    }

    /** What was taken how, and what was left out; each sentence begins with its file. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** The same files, of which none is at fault. */
    WorldFiles orThrow() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(FileFault::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }

    Optional<CarbonCurve> curve() {
        return curve;
    }

    Optional<JobTrace> trace() {
        return trace;
    }

    private <T> Optional<T> read(String named, Function<T, List<String>> told, Function<Path, Parsed<T>> reader) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Parsed<T> read = InputFile.path(named).then(reader);
        faults.addAll(FileFault.of(named, read));
        Optional<T> value = read.toOptional();
        value.ifPresent(each -> told.apply(each).forEach(remark -> remarks.add(named + ": " + remark)));
        return value;
    }
}
