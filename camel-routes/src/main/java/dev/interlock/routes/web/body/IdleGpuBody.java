package dev.interlock.routes.web.body;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.instance.FleetFinding;
import java.time.Instant;

/** A GPU that does nothing, how it is idle, and since when. */
public record IdleGpuBody(
        String gpu,
        String instanceId,
        String state,
        Instant since,
        String job,
        String user,
        double utilizationPercent,
        double memoryUsedPercent,
        double powerWatts) {
    public static IdleGpuBody of(FleetFinding finding, Gpu gpu) {
        return new IdleGpuBody(
                gpu.id(),
                finding.instance().id(),
                finding.condition().name().replaceFirst("^gpu-", ""),
                Instant.ofEpochMilli(finding.condition().since()),
                gpu.job(),
                gpu.user(),
                gpu.utilizationPercent(),
                gpu.memoryUsedPercent(),
                gpu.powerWatts());
    }
}
