package dev.interlock.rules.instance;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Instance;
import dev.interlock.rules.fact.Inventory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every instance of a fleet at one moment, and what is wrong with it. A machine that no provider lists is an instance too while its GPUs
 * are heard of: what was known of machines of before, as a data folder remembers them, is no fleet.
 */
public final class FleetFigures {
    private final Map<String, InstanceFigures> byNode = new LinkedHashMap<>();
    private final Map<String, String> nodes = new LinkedHashMap<>();

    private FleetFigures() {}

    public static FleetFigures of(Collection<? extends DeviceFact> devices, Inventory inventory, Freshness freshness) {
        FleetFigures fleet = new FleetFigures();
        Map<String, List<Gpu>> gpus = new TreeMap<>();
        Map<String, Instance> listed = new TreeMap<>();
        for (DeviceFact device : devices) {
            if (device instanceof Instance instance) {
                listed.put(instance.id(), instance);
            }
        }
        MachineNames names = MachineNames.of(listed.values());
        for (DeviceFact device : devices) {
            if (device instanceof Gpu gpu) {
                String node = names.machine(node(gpu));
                gpus.computeIfAbsent(node, each -> new ArrayList<>()).add(gpu);
                fleet.nodes.put(gpu.id(), node);
            }
        }
        listed.forEach((node, instance) -> {
            List<Gpu> own = gpus.getOrDefault(node, List.of());
            fleet.add(node, Machine.listed(instance, own, inventory), own, inventory, freshness);
            fleet.nodes.put(node, node);
        });
        gpus.forEach((node, own) -> {
            if (!listed.containsKey(node)) {
                fleet.add(node, Machine.seen(node, own, inventory), own, inventory, freshness);
            }
        });
        return fleet;
    }

    private void add(String node, Machine machine, List<Gpu> gpus, Inventory inventory, Freshness freshness) {
        List<Gpu> fresh =
                gpus.stream().filter(gpu -> freshness.holds(gpu, inventory)).toList();
        byNode.put(node, InstanceFigures.of(machine, fresh));
    }

    public List<InstanceFigures> instances() {
        return byNode.values().stream()
                .filter(each -> each.listed() || each.gpus() > 0)
                .toList();
    }

    /** What each provider's instances are together, by its name; first those that are owned. */
    public List<ProviderFigures> providers() {
        Map<String, List<InstanceFigures>> byProvider = new TreeMap<>();
        instances().forEach(each -> byProvider
                .computeIfAbsent(each.provider(), provider -> new ArrayList<>())
                .add(each));
        return byProvider.entrySet().stream()
                .map(each -> ProviderFigures.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** The instance that is this device, or that it is in; empty for what is no part of the fleet. */
    public Optional<InstanceFigures> instanceOf(String device) {
        return Optional.ofNullable(nodes.get(device)).flatMap(node -> Optional.ofNullable(byNode.get(node)));
    }

    /** What is wrong with the GPUs and instances of the fleet, by the conditions that hold. */
    public List<FleetFinding> findings(Collection<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition ->
                        instanceOf(condition.device()).map(instance -> new FleetFinding(instance, condition)).stream())
                .toList();
    }

    /** The machine that it is in; where its telemetry does not say it, what it is mounted in, and else itself. */
    private static String node(Gpu gpu) {
        if (!gpu.node().isEmpty()) {
            return gpu.node();
        }
        return gpu.rack().isEmpty() ? gpu.id() : gpu.rack();
    }
}
