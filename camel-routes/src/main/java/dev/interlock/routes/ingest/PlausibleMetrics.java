package dev.interlock.routes.ingest;

import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.metric.MetricRange;
import java.util.Optional;
import java.util.function.Supplier;

/** Does the mapping know each metric of this kind of device, and can its sensor have measured that value? */
public record PlausibleMetrics(Supplier<Inventory> inventory, Supplier<Mapping> mapping) implements SampleRule {
    @Override
    public void judge(Sample sample, boolean repeats, Findings findings) {
        Optional<DeviceKind> kind = inventory.get().find(sample.deviceId()).map(Device::kind);
        kind.ifPresent(known -> sample.metrics().forEach((name, value) -> judge(known, name, value, findings)));
    }

    private void judge(DeviceKind kind, String name, double value, Findings findings) {
        Optional<MetricRange> range = mapping.get().range(kind, name);
        if (range.isEmpty() && !mapping.get().isReading(name)) {
            findings.unmapped(name);
        } else if (!Double.isFinite(value)) {
            findings.drop(
                    name,
                    Reason.NOT_FINITE,
                    "Metric '%s' is %s. Leave out what was not measured.".formatted(Shown.text(name), value));
        } else {
            range.filter(known -> !known.holds(value))
                    .ifPresent(known -> findings.drop(name, Reason.IMPLAUSIBLE, """
                    Metric '%s' is %s %s, outside %s to %s. SampleRule the sensor and its unit, or widen the range in \
                    mapping.yaml.""".formatted(
                                    name, value, known.unit(), known.least(), known.most())));
        }
    }
}
