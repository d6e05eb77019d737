package dev.interlock.simulator;

import dev.interlock.simulator.power.PowerBudget;
import dev.interlock.simulator.work.JobSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What kind of world to build. {@link #standard()} is the data centre that the examples speak of.
 *
 * @param racks how many racks, spread evenly over the zones
 * @param zones failure domains for air
 * @param coolingUnitsPerZone N+1: the zone's load can be carried by one fewer
 * @param gpusPerRack H100 GPUs in each rack
 * @param start the world's first moment
 * @param stepSeconds length of a step of a paced world; a caller who steps by hand is free to differ
 * @param setpointCelsius supply temperature that each cooling unit holds at first
 * @param fanPercent fan speed of each cooling unit at first
 * @param budget what the facility may draw
 * @param oversubscription how much more racks hang on each PDU than its plate is for, as a share: 0.4 lets it carry 1/1.4 of the usual
 * @param carbonCsv file with a recorded carbon intensity; empty for the built-in curve
 * @param carbonTimeZone where the times of that file are from if they do not say; empty if nobody knows
 * @param jobs how much work there is
 */
public record WorldSpec(
        int racks,
        int zones,
        int coolingUnitsPerZone,
        int gpusPerRack,
        Instant start,
        double stepSeconds,
        double setpointCelsius,
        double fanPercent,
        PowerBudget budget,
        double oversubscription,
        String carbonCsv,
        String carbonTimeZone,
        JobSpec jobs) {

    private static final double BUDGET_WATTS_A_RACK = 11_000;
    static final int MOST_RACKS_A_ZONE = 64;

    public WorldSpec {
        check(racks >= 1 && racks <= 100_000, "racks", racks, "Give 1 to 100000.");
        check(zones >= 1 && zones <= racks, "zones", zones, "Give at least 1 and at most one a rack.");
        check(
                (racks + zones - 1) / zones <= MOST_RACKS_A_ZONE,
                "zones",
                zones,
                "Give more, so that a zone has at most " + MOST_RACKS_A_ZONE + " racks.");
        check(
                coolingUnitsPerZone >= 1 && coolingUnitsPerZone <= 16,
                "cooling_units_per_zone",
                coolingUnitsPerZone,
                "Give 1 to 16.");
        check(gpusPerRack >= 1 && gpusPerRack <= 72, "gpus_per_rack", gpusPerRack, "Give 1 to 72.");
        check(stepSeconds >= 0.1 && stepSeconds <= 60, "step_seconds", stepSeconds, "Give 0.1 to 60.");
        check(setpointCelsius >= 14 && setpointCelsius <= 27, "setpoint_celsius", setpointCelsius, "Give 14 to 27.");
        check(fanPercent >= 0 && fanPercent <= 100, "fan_percent", fanPercent, "Give 0 to 100.");
        check(budget.watts() >= 0, "budget_watts", budget.watts(), "Give 0 for no budget, or more.");
        check(oversubscription >= 0 && oversubscription <= 1, "oversubscription", oversubscription, "Give 0 to 1.");
        check(
                carbonTimeZone.isEmpty() || zone(carbonTimeZone).isPresent(),
                "carbon_time_zone",
                carbonTimeZone,
                "Give a zone such as UTC or Europe/Berlin.");
    }

    /** 24 racks of eight GPUs in three zones with three cooling units each. */
    public static WorldSpec standard() {
        return sized(24, 3);
    }

    /** The standard world with another number of racks and zones. */
    public static WorldSpec sized(int racks, int zones) {
        return new WorldSpec(
                racks,
                zones,
                3,
                8,
                Instant.parse("2026-01-05T00:00:00Z"),
                5,
                22,
                65,
                PowerBudget.of(BUDGET_WATTS_A_RACK * racks),
                0,
                "",
                "",
                JobSpec.standard());
    }

    /** The same world at another time. */
    public WorldSpec startingAt(Instant moment) {
        return with(moment, setpointCelsius, fanPercent, carbonCsv, jobs);
    }

    /** The same world, whose cooling units begin at another setpoint and fan speed. */
    public WorldSpec withAir(double setpoint, double fan) {
        return with(start, setpoint, fan, carbonCsv, jobs);
    }

    /** The same world, whose files lie where {@code place} says. */
    public WorldSpec withFiles(UnaryOperator<String> place) {
        return with(
                start,
                setpointCelsius,
                fanPercent,
                carbonCsv.isEmpty() ? "" : place.apply(carbonCsv),
                jobs.traceCsv().isEmpty() ? jobs : jobs.withTrace(place.apply(jobs.traceCsv())));
    }

    /** What the facility may draw at first; 0 for no budget. */
    public double budgetWatts() {
        return budget.watts();
    }

    /** The zone of carbon times that do not say theirs. */
    public Optional<ZoneId> carbonZone() {
        return carbonTimeZone.isEmpty() ? Optional.empty() : zone(carbonTimeZone);
    }

    public WorldSpec withLoad(double load) {
        return withJobs(jobs.withLoad(load));
    }

    public WorldSpec withJobs(JobSpec other) {
        return with(start, setpointCelsius, fanPercent, carbonCsv, other);
    }

    private WorldSpec with(Instant moment, double setpoint, double fan, String carbon, JobSpec other) {
        return new WorldSpec(
                racks,
                zones,
                coolingUnitsPerZone,
                gpusPerRack,
                moment,
                stepSeconds,
                setpoint,
                fan,
                budget,
                oversubscription,
                carbon,
                carbonTimeZone,
                other);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static void check(boolean good, String name, Object value, String advice) {
        if (!good) {
            throw new IllegalArgumentException("The world has '%s' = %s. %s".formatted(name, value, advice));
        }
    }
}
