package dev.interlock.rules.saving;

import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.GpuUsage;
import dev.interlock.rules.cost.Use;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A fleet in words: machines, what their GPUs did for two weeks, and what is offered. */
final class DrawnFleet {
    static final double WINDOW = 336;
    static final double H100 = 81_559;
    static final List<Offer> OFFERS = List.of(
            offer("lambda", "8x-h100", Commitment.ON_DEMAND, "H100 80GB", 8, 80, 24),
            offer("lambda", "8x-h100", Commitment.ONE_YEAR, "H100 80GB", 8, 80, 18),
            offer("lambda", "8x-h100", Commitment.THREE_YEARS, "H100 80GB", 8, 80, 13.2),
            offer("lambda", "8x-a100", Commitment.ON_DEMAND, "A100 80GB", 8, 80, 14.4),
            offer("lambda", "8x-a100-40", Commitment.ON_DEMAND, "A100 40GB", 8, 40, 10.4),
            offer("lambda", "8x-h200", Commitment.ON_DEMAND, "H200 141GB", 8, 141, 30),
            offer("lambda", "1x-h100", Commitment.ON_DEMAND, "H100 80GB", 1, 80, 3.3),
            offer("nebius", "h100-8", Commitment.ON_DEMAND, "H100 80GB", 8, 80, 20));

    private static final String[] TYPES = {"8x-h100", "8x-a100", "8x-a100-40"};
    private static final double[] PRICES = {24, 14.4, 10.4};
    private static final double[] MEMORIES = {H100, H100, 40_536};

    final List<GpuUsage> usages = new ArrayList<>();
    final List<FleetMachine> machines = new ArrayList<>();

    static Offer offer(
            String provider,
            String type,
            Commitment commitment,
            String gpu,
            double gpus,
            double gibibytes,
            double dollars) {
        return new Offer(
                provider, type, "", commitment, gpu, gpus, gibibytes, dollars, LocalDate.parse("2026-11-01"), "test");
    }

    /** Those that are delivered. */
    static SavingLimits limits() {
        return SavingLimits.of(RulebookSource.of(Path.of("rulebooks"), Optional.empty()).limits().stream()
                .flatMap(file -> LimitTable.read(file).rows().stream())
                .map(LimitTable.Row::limit)
                .toList());
    }

    /** A machine of eight H100 at 24 $ an hour. */
    DrawnFleet machine(String id) {
        return machine(new FleetMachine(
                id,
                "lambda",
                "8x-h100",
                "",
                Commitment.ON_DEMAND,
                8,
                24,
                "active",
                Set.of(),
                false,
                Double.NaN,
                Double.NaN,
                Double.NaN));
    }

    DrawnFleet machine(FleetMachine machine) {
        machines.add(machine);
        return this;
    }

    /** All eight GPUs of the machine alike. */
    DrawnFleet all(String machine, String job, Map<Use, Double> hours, double mean, double high, double peak) {
        for (int gpu = 0; gpu < 8; gpu++) {
            gpu(machine, gpu, job, hours, mean, high, peak);
        }
        return this;
    }

    DrawnFleet gpu(String machine, int gpu, String job, Map<Use, Double> hours, double mean, double high, double peak) {
        usages.add(new GpuUsage(
                machine + "/" + gpu,
                machine,
                "lambda",
                "8x-h100",
                job.isEmpty() ? GpuHolder.NOBODY : new GpuHolder("research", "ada", job),
                hours,
                mean,
                high,
                peak,
                H100,
                100,
                Double.NaN));
        return this;
    }

    Savings savings(SavingLimits limits) {
        return Savings.of(WINDOW, usages, machines, OFFERS, limits);
    }

    /** Whatever can be. */
    static DrawnFleet of(SplittableRandom random) {
        DrawnFleet fleet = new DrawnFleet();
        int count = 1 + random.nextInt(8);
        for (int each = 0; each < count; each++) {
            fleet.draw("node-" + each, random);
        }
        return fleet;
    }

    private void draw(String id, SplittableRandom random) {
        int type = random.nextInt(TYPES.length);
        int gpus = random.nextInt(6) == 0 ? 1 : 8;
        boolean counted = random.nextBoolean();
        String kept = random.nextInt(8) == 0 ? id + "/0" : "";
        double profile = random.nextDouble();
        boolean clean = random.nextInt(3) > 0;
        double level = random.nextDouble();
        String wide = random.nextBoolean() ? "wide" : "";
        double idle = WINDOW;
        double unused = WINDOW;
        for (int gpu = 0; gpu < gpus; gpu++) {
            Map<Use, Double> hours = new EnumMap<>(Use.class);
            double left = !clean && random.nextInt(10) == 0 ? WINDOW * random.nextDouble() : WINDOW;
            for (Use use : Use.values()) {
                double taken = use == Use.UNMEASURED
                        ? !clean && random.nextInt(3) == 0 ? left : 0
                        : Math.max(0, Math.min(left, left * (drawn(use, profile) + 0.1 * random.nextDouble() - 0.05)));
                hours.put(use, taken);
                left -= taken;
            }
            hours.merge(List.of(Use.values()).get(random.nextInt(clean ? 4 : 5)), left, Double::sum);
            double mean = !clean && random.nextInt(20) == 0
                    ? Double.NaN
                    : 100 * Math.pow(level, 3) * random.nextDouble(0.8, 1);
            GpuUsage usage = new GpuUsage(
                    id + "/" + gpu,
                    id,
                    "lambda",
                    TYPES[type],
                    !clean && random.nextInt(6) == 0
                            ? GpuHolder.NOBODY
                            : new GpuHolder("research", "ada", wide.isEmpty() ? "job-" + id + gpu : wide),
                    hours,
                    mean,
                    Math.min(100, mean * random.nextDouble(1, 1.5)),
                    MEMORIES[type] * level * random.nextDouble(),
                    MEMORIES[type],
                    100,
                    Double.NaN);
            usages.add(usage);
            idle = Math.min(idle, usage.hours(Use.IDLE));
            unused = Math.min(unused, usage.hours(Use.IDLE) + usage.hours(Use.HELD) + usage.hours(Use.PARKED));
        }
        machines.add(new FleetMachine(
                id,
                "lambda",
                TYPES[type],
                "",
                random.nextInt(6) == 0 ? Commitment.ONE_YEAR : Commitment.ON_DEMAND,
                gpus,
                random.nextInt(12) == 0 ? Double.NaN : PRICES[type] * gpus / 8,
                "active",
                kept.isEmpty() ? Set.of() : Set.of(kept),
                false,
                counted ? idle * random.nextDouble() : Double.NaN,
                counted ? unused * random.nextDouble() : Double.NaN,
                counted ? random.nextInt(12) : Double.NaN));
    }

    private static double drawn(Use use, double profile) {
        return switch (use) {
            case ACTIVE -> profile < 0.5 ? 0.95 : profile < 0.6 ? 0.5 : 0.02;
            case IDLE -> 0.95;
            case HELD -> profile < 0.8 ? 0 : profile < 0.9 ? 0.9 : 0.1;
            case PARKED -> profile < 0.8 ? 0 : 0.9;
            case UNMEASURED -> 0;
        };
    }
}
