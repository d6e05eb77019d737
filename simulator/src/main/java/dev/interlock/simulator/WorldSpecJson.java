package dev.interlock.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Job;
import dev.interlock.simulator.power.PowerBudget;
import dev.interlock.simulator.work.JobSpec;
import dev.interlock.simulator.work.Scheduling;
import dev.interlock.simulator.work.ToleranceTiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A world specification in JSON: any of {@code kind, racks, zones, cooling_units_per_zone, gpus_per_rack, start, step_seconds,
 * setpoint_celsius, fan_percent, budget_watts, budget: [{at_seconds, watts}], oversubscription, carbon_csv, carbon_time_zone, jobs: {load, inference_share,
 * deferrable_share, burstiness, trace_csv, arrival_seconds, longest_seconds, scheduling, gpus_per_job, tolerated_loss: {"0", "10", "25", "50"}}}. What is left out is as in the standard world; an unknown field is an error.
 */
public final class WorldSpecJson {
    private WorldSpecJson() {}

    public static Parsed<WorldSpec> read(JsonNode node) {
        WorldSpec standard = WorldSpec.standard();
        Fields fields = Fields.of("The world", node);
        if (fields.has("kind")) {
            fields.choice("kind", List.of(WorldName.DATACENTRE.toString()));
        }
        int racks = fields.smallInteger("racks", standard.racks());
        int zones = fields.smallInteger("zones", usualZones(racks));
        int units = fields.smallInteger("cooling_units_per_zone", standard.coolingUnitsPerZone());
        int gpus = fields.smallInteger("gpus_per_rack", standard.gpusPerRack());
        Instant start = fields.instantOr("start", standard.start());
        double step = fields.numberOr("step_seconds", standard.stepSeconds());
        double setpoint = fields.numberOr("setpoint_celsius", standard.setpointCelsius());
        double fan = fields.numberOr("fan_percent", standard.fanPercent());
        double budget = fields.numberOr("budget_watts", standard.budgetWatts() / standard.racks() * racks);
        List<PowerBudget.Change> changes = changes(fields);
        double oversubscription = fields.numberOr("oversubscription", standard.oversubscription());
        String carbon = fields.textOr("carbon_csv", "");
        String zone = fields.textOr("carbon_time_zone", "");
        JobSpec jobs = fields.has("jobs") ? fields.take(jobs(fields.node("jobs"))) : standard.jobs();
        JobSpec work = jobs == null ? standard.jobs() : jobs;
        return fields.finish(() -> new WorldSpec(
                racks,
                zones,
                units,
                gpus,
                start,
                step,
                setpoint,
                fan,
                new PowerBudget(budget, changes),
                oversubscription,
                carbon,
                zone,
                work));
    }

    private static List<PowerBudget.Change> changes(Fields fields) {
        List<PowerBudget.Change> changes = new ArrayList<>();
        JsonNode list = fields.node("budget");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("budget", "The world has a 'budget' that is no list. Give its changes in brackets.");
        }
        for (JsonNode each : list) {
            PowerBudget.Change change = fields.take(change(each));
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Parsed<PowerBudget.Change> change(JsonNode node) {
        Fields fields = Fields.of("A change of the world's 'budget'", node);
        double at = fields.number("at_seconds");
        double watts = fields.number("watts");
        return fields.finish(() -> new PowerBudget.Change(at, watts));
    }

    /** As many as the standard world has, where so many racks fit into them. */
    private static int usualZones(int racks) {
        int standard = WorldSpec.standard().zones();
        return racks >= standard && racks <= standard * WorldSpec.MOST_RACKS_A_ZONE ? standard : Math.max(1, racks / 8);
    }

    private static Parsed<JobSpec> jobs(JsonNode node) {
        JobSpec standard = JobSpec.standard();
        Fields fields = Fields.of("The world's 'jobs'", node);
        double load = fields.numberOr("load", standard.load());
        double inference = fields.numberOr("inference_share", Math.min(load, standard.inferenceShare()));
        double deferrable = fields.numberOr("deferrable_share", standard.deferrableShare());
        double burstiness = fields.numberOr("burstiness", standard.burstiness());
        String trace = fields.textOr("trace_csv", "");
        double arrivals = fields.numberOr("arrival_seconds", standard.arrivalSeconds());
        double longest = fields.numberOr("longest_seconds", standard.longestSeconds());
        Scheduling scheduling =
                fields.has("scheduling") ? fields.choice("scheduling", Scheduling.class) : standard.scheduling();
        int gpus = fields.smallInteger("gpus_per_job", standard.gpusPerJob());
        SortedMap<Integer, Double> tiers = tiers(fields);
        return fields.finish(() -> new JobSpec(
                load,
                inference,
                deferrable,
                burstiness,
                trace,
                arrivals,
                longest,
                scheduling,
                gpus,
                new ToleranceTiers(tiers)));
    }

    private static SortedMap<Integer, Double> tiers(Fields jobs) {
        SortedMap<Integer, Double> tiers = new TreeMap<>();
        if (jobs.has("tolerated_loss")) {
            Fields shares = Fields.of("The jobs' 'tolerated_loss'", jobs.node("tolerated_loss"));
            for (int percent : Job.TIERS) {
                String name = String.valueOf(percent);
                if (shares.has(name)) {
                    tiers.put(percent, shares.number(name));
                }
            }
            jobs.take(shares.finish(() -> tiers));
        }
        return tiers;
    }
}
