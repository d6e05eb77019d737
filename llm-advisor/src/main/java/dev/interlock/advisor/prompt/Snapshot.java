package dev.interlock.advisor.prompt;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The world around an incident as lines of data, the most telling first: the facility, devices of the domain from cooling
 * down to the hottest GPUs, jobs that run there, jobs that wait, and cool racks elsewhere. Numbers, flags and ids alone.
 */
final class Snapshot {
    private static final int MOST_ELSEWHERE = 10;

    private final Facts facts;
    private final Instant now;
    private final Set<String> places;

    Snapshot(Facts facts, String domain, Instant now) {
        this.facts = facts;
        this.now = now;
        this.places = new HashSet<>(Set.of(domain));
        // around a single device it is the zone that tells
        facts.device(domain).filter(device -> !device.zone().isEmpty()).ifPresent(device -> places.add(device.zone()));
    }

    List<String> lines() {
        boolean everywhere = facts.devices().values().stream().noneMatch(this::isInPlace);
        List<DeviceFact> near = facts.devices().values().stream()
                .filter(device -> everywhere || device instanceof Facility || isInPlace(device))
                .sorted(Comparator.comparingInt(Snapshot::order)
                        .thenComparing(Snapshot::heat)
                        .thenComparing(DeviceFact::id))
                .toList();
        Set<String> shown = new HashSet<>();
        near.forEach(device -> shown.add(device.id()));
        List<String> lines = new ArrayList<>();
        near.forEach(device -> lines.add(line(device)));
        jobs(shown).forEach(job -> lines.add(line(job)));
        elsewhere(shown).forEach(rack -> lines.add(line(rack)));
        return lines;
    }

    /** A domain that is no place, such as the facility, is everywhere. */
    private boolean isInPlace(DeviceFact device) {
        return !(device instanceof Facility) && (places.contains(device.zone()) || places.contains(device.id()));
    }

    /** Those that run there, and all that wait. */
    private Stream<Job> jobs(Set<String> racks) {
        return facts.jobs().values().stream()
                .filter(job -> !job.running() || racks.contains(job.rack()))
                .sorted(Comparator.comparing((Job job) -> !job.running())
                        .thenComparingInt(Job::priority)
                        .thenComparing(Job::id));
    }

    /** Where work could go: the coolest racks of other places. */
    private Stream<Rack> elsewhere(Set<String> shown) {
        return facts.devices().values().stream()
                .filter(Rack.class::isInstance)
                .map(Rack.class::cast)
                .filter(rack -> !shown.contains(rack.id()))
                .sorted(Comparator.comparingDouble(Rack::inletCelsius).thenComparing(Rack::id))
                .limit(MOST_ELSEWHERE);
    }

    private static int order(DeviceFact device) {
        if (device instanceof Facility) {
            return 0;
        }
        if (device instanceof CoolingUnit) {
            return 1;
        }
        if (device instanceof Rack) {
            return 2;
        }
        return device instanceof PowerUnit ? 3 : 4;
    }

    /** Hotter first; what is not known first of all. */
    private static double heat(DeviceFact device) {
        return device instanceof Gpu gpu ? -gpu.celsius() : device instanceof Rack rack ? -rack.inletCelsius() : 0;
    }

    private String line(DeviceFact device) {
        Data data = new Data()
                .text(lower(device.getClass().getSimpleName()), device.id())
                .number("measured_seconds_ago", (now.toEpochMilli() - device.at()) / 1000)
                .flag("healthy", device.healthy());
        if (device instanceof Facility facility) {
            figures(facility, data);
        } else if (device instanceof CoolingUnit unit) {
            figures(unit, data);
        } else if (device instanceof Rack rack) {
            figures(rack, data);
        } else if (device instanceof PowerUnit unit) {
            figures(unit, data);
        } else if (device instanceof Gpu gpu) {
            figures(gpu, data);
        }
        return data.line();
    }

    private static void figures(Facility facility, Data data) {
        data.number("it_watts", facility.itWatts())
                .number("total_watts", facility.totalWatts())
                .number("budget_watts", facility.budgetWatts())
                .number("carbon_grams_per_kilowatt_hour", facility.carbonGramsPerKilowattHour());
    }

    private static void figures(CoolingUnit unit, Data data) {
        data.text("zone", unit.zone())
                .flag("running", unit.running())
                .number("supply_celsius", unit.supplyCelsius())
                .number("setpoint_celsius", unit.setpointCelsius())
                .number("min_setpoint_celsius", unit.minSetpointCelsius())
                .number("max_setpoint_celsius", unit.maxSetpointCelsius())
                .number("fan_percent", unit.fanPercent())
                .number("heat_watts", unit.heatWatts())
                .number("rated_watts", unit.ratedWatts())
                .number("capacity_percent", unit.capacityPercent())
                .number("starts_last_hour", unit.startsLastHour());
    }

    private static void figures(Rack rack, Data data) {
        data.text("zone", rack.zone())
                .number("inlet_celsius", rack.inletCelsius())
                .number("inlet_rise_celsius_per_minute", rack.inletRiseCelsiusPerMinute())
                .number("outlet_celsius", rack.outletCelsius())
                .number("power_watts", rack.powerWatts())
                .number("rated_watts", rack.ratedWatts())
                .number("utilization_percent", rack.utilizationPercent())
                .text("power_unit", rack.powerUnit());
    }

    private static void figures(PowerUnit unit, Data data) {
        data.text("zone", unit.zone())
                .text("upstream", unit.upstream())
                .flag("energised", unit.energised())
                .flag("on_battery", unit.onBattery())
                .number("power_watts", unit.powerWatts())
                .number("rated_watts", unit.ratedWatts())
                .number("battery_percent", unit.batteryPercent());
    }

    private static void figures(Gpu gpu, Data data) {
        data.text("rack", gpu.rack())
                .number("celsius", gpu.celsius())
                .number("slowdown_celsius", gpu.slowdownCelsius())
                .number("power_watts", gpu.powerWatts())
                .number("power_cap_watts", gpu.powerCapWatts())
                .number("min_power_cap_watts", gpu.minPowerCapWatts())
                .number("max_power_cap_watts", gpu.maxPowerCapWatts())
                .number("utilization_percent", gpu.utilizationPercent())
                .flag("throttled", gpu.throttled())
                .number("xid", (long) gpu.xid());
    }

    private static String line(Job job) {
        Data data = new Data()
                .text("job", job.id())
                .text("state", lower(job.state().name()))
                .text("kind", lower(job.kind().name()))
                .text("rack", job.rack())
                .number("gpus", (long) job.gpus())
                .number("priority", (long) job.priority())
                .flag("preemptible", job.preemptible())
                .flag("deferrable", job.deferrable())
                .number("power_watts", job.powerWatts())
                .number("remaining_seconds", job.remainingSeconds());
        if (job.deadline() != Long.MAX_VALUE) {
            data.number("deadline_ms", job.deadline());
        }
        if (job.notBefore() > 0) {
            data.number("not_before_ms", job.notBefore());
        }
        return data.line();
    }

    private static String lower(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
