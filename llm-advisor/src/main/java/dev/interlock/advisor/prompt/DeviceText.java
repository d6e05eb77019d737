package dev.interlock.advisor.prompt;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import java.time.Instant;
import java.util.Locale;

/** What is known of a device, as one line of data. */
final class DeviceText {
    private DeviceText() {}

    static String of(DeviceFact device, Instant now) {
        Data data = new Data()
                .text(kind(device), device.id())
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
        } else if (device instanceof Service service) {
            ServiceText.figures(service, data);
        } else if (device instanceof Link link) {
            ServiceText.figures(link, data);
        }
        return data.line();
    }

    private static void figures(Facility facility, Data data) {
        data.number("it_watts", facility.itWatts())
                .number("total_watts", facility.totalWatts())
                .number("budget_watts", facility.budgetWatts())
                .number("carbon_grams_per_kwh", facility.carbonGramsPerKilowattHour());
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
                .number("gpu_celsius", gpu.celsius())
                .number("slowdown_celsius", gpu.slowdownCelsius())
                .number("power_watts", gpu.powerWatts())
                .number("power_cap_watts", gpu.powerCapWatts())
                .number("min_power_cap_watts", gpu.minPowerCapWatts())
                .number("max_power_cap_watts", gpu.maxPowerCapWatts())
                .number("utilization_percent", gpu.utilizationPercent())
                .flag("throttled", gpu.throttled())
                .number("xid", (long) gpu.xid());
    }

    private static String kind(DeviceFact device) {
        return device instanceof Service service
                ? service.kind().name().toLowerCase(Locale.ROOT)
                : lower(device.getClass().getSimpleName());
    }

    private static String lower(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
