package dev.interlock.rules.cost;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fleet.IdleLimits;
import dev.interlock.rules.instance.FleetFigures;
import dev.interlock.rules.instance.Freshness;
import dev.interlock.rules.instance.InstanceFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The machines of a fleet as they are paid for. */
public final class PaidFleet {
    private PaidFleet() {}

    /**
     * Every machine with all its GPUs.
     *
     * @param electricity dollars for a kilowatt-hour that a GPU of an owned machine draws, with what the building adds; where it is
     *     given, owned machines cost that and no rent
     */
    public static List<PaidMachine> of(
            FleetFigures figures,
            Collection<Gpu> gpus,
            Inventory inventory,
            Freshness freshness,
            IdleLimits limits,
            OptionalDouble electricity) {
        Map<InstanceFigures, List<PaidGpu>> own = new HashMap<>();
        gpus.forEach(gpu -> figures.instanceOf(gpu.id())
                .ifPresent(instance -> own.computeIfAbsent(instance, each -> new ArrayList<>())
                        .add(PaidGpu.of(gpu, freshness.holds(gpu, inventory), limits))));
        return figures.instances().stream()
                .map(instance -> machine(instance, own.getOrDefault(instance, List.of()), electricity))
                .toList();
    }

    private static PaidMachine machine(InstanceFigures instance, List<PaidGpu> heard, OptionalDouble electricity) {
        List<PaidGpu> gpus = new ArrayList<>(heard);
        while (gpus.size() < instance.expectedGpus()) {
            gpus.add(PaidGpu.unheard());
        }
        boolean owned = instance.provider().isEmpty();
        return new PaidMachine(
                instance.id(),
                instance.name(),
                instance.provider(),
                instance.type(),
                instance.region(),
                instance.state(),
                owned && electricity.isPresent()
                        ? new Rate.Electricity(electricity.getAsDouble())
                        : Rate.rent(instance.dollarsPerHour()),
                gpus);
    }
}
