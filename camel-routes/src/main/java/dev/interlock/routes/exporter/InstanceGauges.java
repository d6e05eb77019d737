package dev.interlock.routes.exporter;

import dev.interlock.rules.instance.FleetAnomaly;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.InstanceFigures;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is shown of each instance: what its GPUs do, what it costs, and which of the four anomalies it has. */
final class InstanceGauges {
    private static final String[] WHICH = {"instance_id", "instance_name", "instance_type"};

    private final GaugeFamily utilization = new GaugeFamily(
            "lambda_labs_gpu_utilization_percent", "Share of time in which its GPUs worked, mean of its GPUs.", WHICH);
    private final GaugeFamily memory = new GaugeFamily(
            "lambda_labs_gpu_memory_percent", "Share of its GPUs' memory that is allocated, mean of its GPUs.", WHICH);
    private final GaugeFamily celsius =
            new GaugeFamily("lambda_labs_gpu_temperature_celsius", "Temperature of its hottest GPU.", WHICH);
    private final GaugeFamily watts =
            new GaugeFamily("lambda_labs_gpu_power_watts", "Power that all its GPUs draw.", WHICH);
    private final GaugeFamily dollars = new GaugeFamily(
            "lambda_labs_instance_cost_dollars",
            "What it costs: an hour, a day, and since this month began, as far as it was watched.",
            "instance_id",
            "instance_type",
            "period");
    private final GaugeFamily anomalies = new GaugeFamily(
            "lambda_labs_anomaly_detected", "1 while the anomaly is found.", "instance_id", "anomaly_type");

    void add(InstanceFigures instance, List<FleetFinding> findings, double spentDollars) {
        String[] which = {instance.id(), instance.name(), instance.type()};
        utilization.add(instance.utilizationPercent(), which);
        memory.add(instance.memoryUsedPercent(), which);
        celsius.add(instance.celsius(), which);
        watts.add(instance.powerWatts(), which);
        dollars.add(instance.dollarsPerHour(), instance.id(), instance.type(), "hourly");
        dollars.add(instance.dollarsPerDay(), instance.id(), instance.type(), "daily");
        dollars.add(spentDollars, instance.id(), instance.type(), "current");
        Set<FleetAnomaly> found =
                findings.stream().flatMap(finding -> finding.anomaly().stream()).collect(Collectors.toSet());
        Stream.of(FleetAnomaly.values())
                .forEach(each -> anomalies.add(found.contains(each) ? 1 : 0, instance.id(), each.word()));
    }

    Stream<MetricSnapshot> snapshots() {
        return Stream.of(utilization, memory, celsius, watts, dollars, anomalies)
                .map(GaugeFamily::snapshot);
    }
}
