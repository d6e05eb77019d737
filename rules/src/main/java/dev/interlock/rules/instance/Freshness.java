package dev.interlock.rules.instance;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import java.util.Optional;

/**
 * What is still believed of what devices said.
 *
 * @param now epoch milliseconds
 * @param longestMillis how long a device may always be silent
 * @param missed how many of its reports it may miss
 */
public record Freshness(long now, long longestMillis, double missed) {
    public boolean holds(Gpu gpu, Inventory inventory) {
        Optional<Device> device = inventory.find(gpu.id());
        long patience = device.map(each -> each.patience(longestMillis, missed)).orElse(longestMillis);
        return now - gpu.at() <= patience;
    }
}
