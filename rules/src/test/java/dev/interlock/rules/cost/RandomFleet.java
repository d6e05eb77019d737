package dev.interlock.rules.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A fleet drawn by chance: rented, owned and unpriced machines, with whole GPUs and divided ones, of which some were not measured. */
final class RandomFleet {
    private static final List<Use> MEASURED = List.of(Use.ACTIVE, Use.HELD, Use.PARKED, Use.IDLE);

    private final SplittableRandom random;

    RandomFleet(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<PaidMachine> machines() {
        return random.ints(random.nextInt(5), 0, 6)
                .distinct()
                .mapToObj(machine -> machine("node-" + machine))
                .toList();
    }

    private PaidMachine machine(String id) {
        List<PaidGpu> gpus = new ArrayList<>();
        for (int gpu = random.nextInt(10); gpu > 0; gpu--) {
            gpus.add(random.nextInt(8) == 0 ? PaidGpu.unheard() : gpu("%s/%d".formatted(id, gpu)));
        }
        return new PaidMachine(id, id, "lambda", "gpu_8x", "somewhere", "active", rate(), gpus);
    }

    private Rate rate() {
        return switch (random.nextInt(4)) {
            case 0 -> new Rate.Electricity(random.nextDouble(0.5));
            case 1 -> new Rate.Unknown();
            default -> Rate.rent(random.nextDouble(40));
        };
    }

    private PaidGpu gpu(String id) {
        boolean measured = random.nextInt(6) > 0;
        return new PaidGpu(
                id,
                measured ? MEASURED.get(random.nextInt(MEASURED.size())) : Use.UNMEASURED,
                parts(),
                measured ? random.nextDouble(100) : Double.NaN,
                measured ? random.nextDouble(80_000) : Double.NaN,
                81_559,
                measured ? random.nextDouble(700) : Double.NaN);
    }

    private GpuParts parts() {
        if (random.nextBoolean()) {
            return GpuParts.whole(holder());
        }
        List<GpuPart> parts = new ArrayList<>();
        int left = 7;
        while (left > 0) {
            int slices = random.nextInt(1, left + 1);
            parts.add(new GpuPart(holder(), slices));
            left -= slices;
        }
        return new GpuParts(parts);
    }

    private GpuHolder holder() {
        int who = random.nextInt(4);
        return who == 0
                ? GpuHolder.NOBODY
                : new GpuHolder("team-" + who % 2, "user-" + who, "job-" + random.nextInt(3));
    }

    long millis() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextLong(1, 10);
            case 1 -> random.nextLong(600_001, 40_000_000);
            default -> random.nextLong(1_000, 600_001);
        };
    }
}
