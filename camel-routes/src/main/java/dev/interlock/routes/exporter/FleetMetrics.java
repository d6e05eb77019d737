package dev.interlock.routes.exporter;

import dev.interlock.routes.fleet.FleetNow;
import dev.interlock.rules.cost.Money;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.InstanceFigures;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fleet as Prometheus reads it, made anew from what is known whenever somebody asks. */
final class FleetMetrics implements MultiCollector {
    private final Supplier<FleetNow> fleet;
    private final Function<Instant, Map<String, Money>> spent;

    /** @param spent what each instance has cost since the month of a moment began, by its id, as far as that is known */
    FleetMetrics(Supplier<FleetNow> fleet, Function<Instant, Map<String, Money>> spent) {
        this.fleet = fleet;
        this.spent = spent;
    }

    @Override
    public MetricSnapshots collect() {
        FleetNow now = fleet.get();
        Map<InstanceFigures, List<FleetFinding>> findings = now.findingsByInstance();
        Map<String, Money> costs = spent.apply(now.at());
        InstanceGauges instances = new InstanceGauges();
        for (InstanceFigures each : now.figures().instances()) {
            instances.add(each, findings.getOrDefault(each, List.of()), dollars(costs.get(each.id())));
        }
        List<MetricSnapshot> all = Stream.concat(
                        instances.snapshots(),
                        Stream.of(others(now).snapshot(), codes(now).snapshot()))
                .toList();
        return new MetricSnapshots(all);
    }

    private static double dollars(@Nullable Money amount) {
        return amount == null ? Double.NaN : amount.inDollars();
    }

    private static GaugeFamily others(FleetNow now) {
        GaugeFamily others = new GaugeFamily(
                "interlock_gpu_condition",
                "1 while a condition of a GPU or an instance holds that is none of the four anomalies.",
                "instance_id",
                "device",
                "condition");
        now.findings().stream()
                .filter(finding -> finding.anomaly().isEmpty())
                .forEach(finding -> others.add(
                        1,
                        finding.instance().id(),
                        finding.condition().device(),
                        finding.condition().name()));
        return others;
    }

    private static GaugeFamily codes(FleetNow now) {
        GaugeFamily codes = new GaugeFamily(
                "interlock_gpu_xid_code", "The XID that the GPU shows, where it shows one.", "instance_id", "device");
        for (Gpu gpu : now.gpus()) {
            if (gpu.xid() > 0) {
                now.figures().instanceOf(gpu.id()).ifPresent(instance -> codes.add(gpu.xid(), instance.id(), gpu.id()));
            }
        }
        return codes;
    }
}
