package dev.interlock.simulator.fleet.labelled;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.simulator.fleet.H100;
import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.measure.NoiseLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A fleet of GPUs over days, once a minute: jobs large and small, faults, ordinary noise, counters that lie, and outages. What is
 * measured and what is true follow from the seed alone. Immutable.
 */
public final class LabelledFleet {
    /** Where a whole-site episode is. */
    public static final String SITE = "site";

    /** Who rents the machines of a wasteful fleet out, as what, and for how much. */
    public static final String PROVIDER = "lambda";

    public static final String TYPE = "gpu_8x_h100";
    public static final double DOLLARS_PER_GPU_HOUR = 2.99;

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    /** The provider is asked for its list at this interval. */
    private static final int LISTED_MINUTES = 5;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final double DRIVER_MEBIBYTES = 4;
    private static final double FULL_MEGAHERTZ = 1_755;
    private static final double IDLE_MEGAHERTZ = 345;
    /** Of a GPU's power meter, whatever it draws. */
    private static final double WATTS_OFF = 3;

    private static final double WATTS_NOISE = 0.02;
    /** Of what a GPU says it draws: ±5 % (Yang, Adamek and Armour, 2024, of nvidia-smi). */
    private static final double MOST_WATTS_NOISE = 0.05;

    private final Machines machines;
    private final List<DrawnFault> faults;
    private final Map<String, List<DrawnFault>> faultsOf = new HashMap<>();
    private final GpuHeat heat;
    private final Noise noise;
    private final int minutes;
    private final boolean wasteful;
    private final NoiseLevel level;
    private final ExporterErrors errors;

    /**
     * A fleet of this size for so long.
     *
     * @throws IllegalArgumentException there is no GPU or no day
     */
    public LabelledFleet(int gpus, int days, long seed) {
        this(gpus, days, seed, false);
    }

    /** One of which a good part of the bill buys nothing: machines that are forgotten, or that jobs of low use have all to themselves. */
    public static LabelledFleet wasteful(int gpus, int days, long seed) {
        return new LabelledFleet(gpus, days, seed, true);
    }

    /** One whose work and faults are as a story wants them. */
    public static LabelledFleet staged(
            FleetSpec fleet, List<DrawnFault> faults, int minutes, long seed, NoiseLevel level) {
        return new LabelledFleet(fleet, faults, minutes, seed, level);
    }

    private LabelledFleet(int gpus, int days, long seed, boolean wasteful) {
        if (gpus < 1 || days < 1) {
            throw new IllegalArgumentException(
                    "A fleet of %d GPUs over %d days is none. Give at least one of each.".formatted(gpus, days));
        }
        SplittableRandom random = new SplittableRandom(seed);
        this.wasteful = wasteful;
        this.minutes = days * MINUTES_A_DAY;
        this.machines = new Machines(gpus, minutes, wasteful, random.split());
        this.faults = DrawnFaults.of(machines, minutes, random.split());
        this.noise = new Noise(seed);
        this.level = NoiseLevel.USUAL;
        this.heat = new GpuHeat(noise, level);
        this.errors = new ExporterErrors(noise, level);
        tellFaults();
    }

    private LabelledFleet(FleetSpec fleet, List<DrawnFault> faults, int minutes, long seed, NoiseLevel level) {
        this.wasteful = false;
        this.minutes = minutes;
        this.machines = new Machines(fleet, minutes);
        this.faults = List.copyOf(faults);
        this.noise = new Noise(seed);
        this.level = level;
        this.heat = new GpuHeat(noise, level);
        this.errors = new ExporterErrors(noise, level);
        tellFaults();
    }

    private void tellFaults() {
        machines.eachGpu((machine, gpu) -> faultsOf.put(
                id(machine, gpu),
                faults.stream().filter(fault -> fault.concerns(machine, gpu)).toList()));
    }

    public int minutes() {
        return minutes;
    }

    /** When a minute is. */
    public Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** Its GPUs, the machines that they are in, and the site as a whole, which stands in every inventory of discovered devices. */
    public Inventory inventory() {
        List<Device> devices = new ArrayList<>();
        devices.add(new Device(SITE, DeviceKind.FACILITY, "", "", Map.of()));
        for (int machine = 0; machine < machines.count(); machine++) {
            devices.add(new Device(
                    name(machine), DeviceKind.INSTANCE, SITE, "", "", LISTED_MINUTES * 60, Map.of(), Set.of()));
        }
        machines.eachGpu((machine, gpu) -> devices.add(new Device(
                id(machine, gpu),
                DeviceKind.GPU,
                SITE,
                "",
                "H100",
                60,
                Map.of(Rating.IDLE_WATTS, H100.IDLE_WATTS, Rating.SLOWDOWN_CELSIUS, 90.0),
                Set.of())));
        return new Inventory(devices);
    }

    /** The machine of a GPU. */
    public static String machine(String gpu) {
        return gpu.substring(0, gpu.indexOf('/'));
    }

    /** What everybody who can be heard reports at a minute. */
    public List<Sample> samples(int minute) {
        List<Sample> samples = new ArrayList<>();
        for (int machine = 0; machine < machines.count(); machine++) {
            if (minute % LISTED_MINUTES == 0) {
                samples.add(listed(machine, minute));
            }
        }
        machines.eachGpu((machine, gpu) -> {
            Map<String, Double> metrics = errors.loses(machine, minute) ? Map.of() : metrics(machine, gpu, minute);
            if (!metrics.isEmpty()) {
                Instant looked = errors.looked(at(minute), who(machine, gpu), minute);
                samples.add(new Sample(id(machine, gpu), looked, Sample.Status.OK, metrics)
                        .labelled(labels(machine, gpu, minute)));
            }
        });
        return samples;
    }

    private Sample listed(int machine, int minute) {
        Map<String, Double> metrics = new HashMap<>(Map.of("gpus", (double) machines.gpus(machine)));
        Map<String, String> labels = new HashMap<>(Map.of("instance_id", name(machine), "instance_type", TYPE));
        if (wasteful) {
            metrics.put("dollars_per_hour", DOLLARS_PER_GPU_HOUR * machines.gpus(machine));
            labels.put("provider", PROVIDER);
        }
        return new Sample(name(machine), at(minute), Sample.Status.OK, metrics).labelled(labels);
    }

    /** All that was true, whatever was measured. */
    public List<Episode> truth() {
        return new WrittenTruth(machines, faultsOf, heat).episodes(faults);
    }

    private Map<String, Double> metrics(int machine, int gpu, int minute) {
        Map<String, Double> metrics = new HashMap<>();
        List<DrawnFault> now = now(machine, gpu, minute);
        if (now.stream().anyMatch(DrawnFault::isSilent)) {
            return metrics;
        }
        metrics.put("xid", xid(now));
        if (now.stream().anyMatch(fault -> fault.kind() == DrawnFault.Kind.OFF_THE_BUS)) {
            return metrics;
        }
        work(metrics, machine, gpu, minute);
        health(metrics, now, minute);
        for (DrawnFault fault : now) {
            if (fault.kind() == DrawnFault.Kind.SLOW) {
                metrics.computeIfPresent("sm_clock_mhz", (name, clock) -> clock * fault.size());
            }
        }
        return metrics;
    }

    private void work(Map<String, Double> metrics, int machine, int gpu, int minute) {
        Phase phase = machines.phase(machine, gpu, minute);
        long who = who(machine, gpu);
        double used = Math.rint(Math.max(
                0,
                Math.min(
                        100,
                        phase.doing()
                                .utilizationPercent(
                                        minute, minute - phase.from(), phase.rhythm(), noise.at(who, minute)))));
        Counters counters = counters(machine, gpu);
        double told = errors.percent(used, who, minute);
        if (counters != Counters.NO_UTILIZATION) {
            metrics.put("utilization_percent", counters == Counters.UTILIZATION_AT_ZERO ? 0 : told);
        }
        metrics.put("engine_active_percent", counters == Counters.PROFILING_AT_ZERO ? 0 : told * 0.96);
        if (counters != Counters.NO_POWER) {
            double watts = H100.IDLE_WATTS + phase.doing().watts(used);
            metrics.put(
                    "power_watts",
                    watts * (1 + level.spread(WATTS_NOISE, MOST_WATTS_NOISE) * noise.at(who + 1, minute))
                            + level.spread(WATTS_OFF, WATTS_OFF) * noise.at(who + 1, 0));
        }
        metrics.put(
                "memory_used_mib",
                errors.mebibytes(
                        DRIVER_MEBIBYTES
                                + Math.rint(
                                        H100.MEMORY_MEBIBYTES * phase.doing().memoryShare()),
                        who,
                        minute));
        metrics.put("memory_total_mib", H100.MEMORY_MEBIBYTES);
        metrics.put("gpu_celsius", Math.rint(heat.shown(phase, faultsOf(machine, gpu), who, minute)));
        metrics.put(
                "sm_clock_mhz", used > 0 ? FULL_MEGAHERTZ + Math.rint(15 * noise.at(who + 3, minute)) : IDLE_MEGAHERTZ);
    }

    private static void health(Map<String, Double> metrics, List<DrawnFault> now, int minute) {
        metrics.put("ecc_uncorrectable_errors", has(now, DrawnFault.Kind.MEMORY_ERRORS));
        metrics.put("row_remap_failed", has(now, DrawnFault.Kind.ROW_BROKEN));
        metrics.put("power_capped", has(now, DrawnFault.Kind.POWER_CAP));
        metrics.put(
                "nvlink_errors",
                now.stream()
                        .filter(fault -> fault.kind() == DrawnFault.Kind.LINK_ERRORS)
                        .mapToDouble(fault -> fault.size() * (1 + minute - fault.from()))
                        .sum());
    }

    private static double has(List<DrawnFault> now, DrawnFault.Kind kind) {
        return now.stream().anyMatch(fault -> fault.kind() == kind) ? 1 : 0;
    }

    private static double xid(List<DrawnFault> now) {
        return now.stream()
                .filter(DrawnFault::isXid)
                .mapToDouble(DrawnFault::size)
                .findFirst()
                .orElse(0);
    }

    private Map<String, String> labels(int machine, int gpu, int minute) {
        Map<String, String> labels = new HashMap<>();
        labels.put("node", name(machine));
        String job = machines.phase(machine, gpu, minute).job();
        if (!job.isEmpty()) {
            labels.put("job", job);
            labels.put("user", "user-" + Math.floorMod(job.hashCode(), 20));
        }
        return labels;
    }

    /** Where money is reckoned, an exporter is set up machine by machine. */
    private Counters counters(int machine, int gpu) {
        return Counters.drawn((noise.at(who(machine, wasteful ? 0 : gpu) + 7, 0) + 1) / 2);
    }

    private List<DrawnFault> faultsOf(int machine, int gpu) {
        return faultsOf.getOrDefault(id(machine, gpu), List.of());
    }

    private List<DrawnFault> now(int machine, int gpu, int minute) {
        return faultsOf(machine, gpu).stream().filter(fault -> fault.at(minute)).toList();
    }

    static long who(int machine, int gpu) {
        return 1_000L * machine + 10L * gpu;
    }

    static String name(int machine) {
        String digits = Integer.toString(machine);
        return "node-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    static String id(int machine, int gpu) {
        return name(machine) + "/" + gpu;
    }
}
