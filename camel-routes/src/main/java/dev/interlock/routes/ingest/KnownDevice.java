package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import java.util.function.Supplier;

/** Does the inventory list the device? */
public record KnownDevice(Supplier<Inventory> inventory) implements SampleRule {
    @Override
    public void judge(Sample sample, boolean repeats, Findings findings) {
        if (inventory.get().find(sample.deviceId()).isEmpty()) {
            findings.refuse(
                    Reason.UNKNOWN_DEVICE,
                    "The inventory lists no device '%s'. Add it there, or correct 'device_id' or the mapping."
                            .formatted(Shown.text(sample.deviceId())));
        }
    }
}
