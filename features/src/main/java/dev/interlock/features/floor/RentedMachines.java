package dev.interlock.features.floor;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A small fleet: machines that somebody rents, and their GPUs, {@code node-1/0} and so on. */
final class RentedMachines {
    static final double EMPTY_WATTS = 70;

    private static final int REPORTED_SECONDS = 60;
    private static final Map<Rating, Double> RATINGS =
            Map.of(Rating.IDLE_WATTS, EMPTY_WATTS, Rating.SLOWDOWN_CELSIUS, 90.0);

    private RentedMachines() {}

    static Inventory of(int machines, int gpus) {
        List<Device> devices = IntStream.rangeClosed(1, machines)
                .boxed()
                .flatMap(machine -> IntStream.range(0, gpus).mapToObj(gpu -> "node-%d/%d".formatted(machine, gpu)))
                .map(id -> new Device(id, DeviceKind.GPU, "fleet", "", "H100", REPORTED_SECONDS, RATINGS, Set.of()))
                .toList();
        return new Inventory(devices);
    }

    static String machine(String gpu) {
        return gpu.substring(0, gpu.indexOf('/'));
    }
}
