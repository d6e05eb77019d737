package dev.interlock.routes.web.body;

import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.InstanceFigures;
import java.util.List;

/** An instance of the fleet and what its GPUs do together. */
public record FleetInstanceBody(
        String instanceId,
        String provider,
        String name,
        String type,
        String state,
        int gpus,
        double expectedGpus,
        double utilizationPercent,
        double memoryUsedPercent,
        double celsius,
        double powerWatts,
        double dollarsPerHour,
        List<String> anomalies) {
    public static FleetInstanceBody of(InstanceFigures instance, List<FleetFinding> findings) {
        return new FleetInstanceBody(
                instance.id(),
                instance.provider(),
                instance.name(),
                instance.type(),
                instance.state(),
                instance.gpus(),
                instance.expectedGpus(),
                instance.utilizationPercent(),
                instance.memoryUsedPercent(),
                instance.celsius(),
                instance.powerWatts(),
                instance.dollarsPerHour(),
                findings.stream().map(FleetFinding::type).distinct().sorted().toList());
    }
}
