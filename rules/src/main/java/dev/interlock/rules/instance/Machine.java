package dev.interlock.rules.instance;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Instance;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import java.util.List;

/** What is known of one machine besides what its GPUs do. */
record Machine(
        String id,
        String name,
        String provider,
        String type,
        String region,
        String state,
        boolean listed,
        double expectedGpus,
        double dollarsPerHour) {
    /** As its provider lists it; what that leaves out, its GPUs may tell. */
    static Machine listed(Instance instance, List<Gpu> gpus, Inventory inventory) {
        Machine seen = seen(instance.id(), gpus, inventory);
        return new Machine(
                or(instance.instance(), instance.id()),
                or(instance.name(), instance.id()),
                instance.provider(),
                or(instance.type(), seen.type),
                instance.region(),
                instance.state(),
                true,
                instance.gpus(),
                Double.isFinite(instance.dollarsPerHour()) ? instance.dollarsPerHour() : seen.dollarsPerHour);
    }

    /** As its GPUs show it, where no provider lists it: it costs what they are rated at, where every one of them is. */
    static Machine seen(String id, List<Gpu> gpus, Inventory inventory) {
        List<Device> devices =
                gpus.stream().flatMap(gpu -> inventory.find(gpu.id()).stream()).toList();
        String model = devices.stream()
                .map(Device::model)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        double dollars = devices.stream()
                .mapToDouble(device -> device.rating(Rating.DOLLARS_PER_HOUR))
                .sum();
        boolean priced = !devices.isEmpty() && devices.size() == gpus.size();
        return new Machine(id, id, "", model, "", "", false, Double.NaN, priced ? dollars : Double.NaN);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
