package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.simulator.JobSpec;
import dev.interlock.simulator.WorldSpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A world as JSON; whatever is left out is as in the standard world of that size. */
final class WorldSpecJson {
    private WorldSpecJson() {}

    static Parsed<WorldSpec> read(JsonNode node) {
        Fields fields = Fields.of("The world", node);
        WorldSpec standard = WorldSpec.standard();
        int racks = fields.smallInteger("racks", standard.racks());
        int zones = fields.smallInteger("zones", standard.zones());
        WorldSpec same = racks >= 1 && zones >= 1 && zones <= racks && racks <= 64 * zones
                ? WorldSpec.sized(racks, zones)
                : standard;
        int units = fields.smallInteger("cooling_units_per_zone", same.coolingUnitsPerZone());
        int gpus = fields.smallInteger("gpus_per_rack", same.gpusPerRack());
        var start = fields.instantOr("start", same.start());
        double setpoint = fields.numberOr("setpoint_celsius", same.setpointCelsius());
        double fan = fields.numberOr("fan_percent", same.fanPercent());
        double budget = fields.numberOr("budget_watts", same.budgetWatts());
        String carbon = fields.textOr("carbon_csv", same.carbonCsv());
        JobSpec jobs = fields.has("jobs") ? fields.take(jobs(fields.node("jobs"), same.jobs())) : same.jobs();
        return fields.finish(() -> new WorldSpec(
                racks, zones, units, gpus, start, same.stepSeconds(), setpoint, fan, budget, carbon, known(jobs)));
    }

    private static Parsed<JobSpec> jobs(JsonNode node, JobSpec standard) {
        Fields fields = Fields.of("The jobs", node);
        double load = fields.numberOr("load", standard.load());
        double inference = fields.numberOr("inference_share", Math.min(load, standard.inferenceShare()));
        double deferrable = fields.numberOr("deferrable_share", standard.deferrableShare());
        double burstiness = fields.numberOr("burstiness", standard.burstiness());
        String trace = fields.textOr("trace_csv", standard.traceCsv());
        return fields.finish(() -> new JobSpec(load, inference, deferrable, burstiness, trace));
    }

    private static JobSpec known(@Nullable JobSpec jobs) {
        return Objects.requireNonNull(jobs);
    }
}
