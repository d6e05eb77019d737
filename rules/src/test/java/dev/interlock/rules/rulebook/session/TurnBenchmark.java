package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Microseconds a sample, for 10,000 GPUs in 1,250 racks under the delivered rulebook, all sampled once a minute. Run its
 * {@code main} in this room's folder, with the test classpath; {@code docs/reference/benchmarks.md} has the figures.
 */
final class TurnBenchmark {
    private static final int RACKS = 1250;
    private static final int GPUS_PER_RACK = 8;
    private static final int WARM_UP = 10;
    private static final int TURNS = 30;
    private static final int SWAPS = 5;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Inventory inventory = inventory();

    private TurnBenchmark() {}

    public static void main(String[] args) {
        new TurnBenchmark().run();
    }

    private void run() {
        Rulebook rulebook = Rulebook.load(Rulebooks.SHIPPED).orThrow();
        try (RulebookSession session = RulebookSession.start(rulebook, inventory, Memory.empty())) {
            long spent = 0;
            long samples = 0;
            long firings = 0;
            for (int turn = 0; turn < WARM_UP + TURNS; turn++) {
                Instant now = Instant.parse("2026-01-05T00:00:00Z").plusSeconds(60L * turn);
                List<Sample> batch = batch(now);
                long before = System.nanoTime();
                Conclusions conclusions = session.observe(batch, Optional.empty(), now);
                long took = System.nanoTime() - before;
                if (turn >= WARM_UP) {
                    spent += took;
                    samples += batch.size();
                    firings += conclusions.firings().size();
                }
            }
            System.out.printf(
                    "%d rules, %d samples a turn: %.2f µs a sample, %.1f ms a turn, %.1f firings a turn, %d conditions hold%n",
                    rulebook.rules().size(),
                    samples / TURNS,
                    spent / 1000.0 / samples,
                    spent / 1e6 / TURNS,
                    (double) firings / TURNS,
                    session.conditions().size());
            swap(session);
        }
    }

    /** A device more: what every other device was known by stays known. */
    private void swap(RulebookSession session) {
        List<Device> devices = new ArrayList<>(inventory.devices());
        devices.add(new Device("rack-0", DeviceKind.RACK, "zone-1", "", Map.of()));
        for (int turn = 0; turn < SWAPS; turn++) {
            long before = System.nanoTime();
            InventorySwap.Swapped swapped = (InventorySwap.Swapped) InventorySwap.of(session, new Inventory(devices));
            System.out.printf("another inventory taken in %.0f ms%n", (System.nanoTime() - before) / 1e6);
            swapped.session().close();
        }
    }

    /** Two of a hundred GPUs are too hot; nothing else is wrong. */
    private List<Sample> batch(Instant now) {
        List<Sample> samples = new ArrayList<>();
        for (Device device : inventory.devices()) {
            Map<String, Double> metrics = device.kind().equals(DeviceKind.RACK)
                    ? Map.of("inlet_celsius", 22 + random.nextDouble(), "power_watts", 6000 + random.nextDouble(100))
                    : Map.of(
                            "gpu_celsius",
                            (device.id().hashCode() % 50 == 0 ? 88.0 : 60.0) + random.nextDouble(),
                            "power_watts",
                            400 + random.nextDouble(50),
                            "power_cap_watts",
                            700.0,
                            "utilization_percent",
                            80 + random.nextDouble(10),
                            "throttled",
                            0.0,
                            "xid",
                            0.0);
            samples.add(new Sample(device.id(), now, Sample.Status.OK, metrics));
        }
        return samples;
    }

    private static Inventory inventory() {
        List<Device> devices = new ArrayList<>();
        for (int rack = 1; rack <= RACKS; rack++) {
            String zone = "zone-" + (rack / 50 + 1);
            devices.add(new Device("rack-" + rack, DeviceKind.RACK, zone, "", Map.of(Rating.RATED_WATTS, 12000.0)));
            for (int gpu = 0; gpu < GPUS_PER_RACK; gpu++) {
                devices.add(new Device(
                        "gpu-" + rack + "-" + gpu,
                        DeviceKind.GPU,
                        zone,
                        "rack-" + rack,
                        Map.of(
                                Rating.SLOWDOWN_CELSIUS, 87.0,
                                Rating.MIN_POWER_CAP_WATTS, 200.0,
                                Rating.MAX_POWER_CAP_WATTS, 700.0)));
            }
        }
        return new Inventory(devices);
    }
}
