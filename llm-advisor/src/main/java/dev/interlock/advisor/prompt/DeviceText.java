package dev.interlock.advisor.prompt;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.fact.SiteDevice;
import dev.interlock.rules.kind.FactFigures;
import java.time.Instant;

/** What is known of a device, as one line of data. */
final class DeviceText {
    private DeviceText() {}

    static String of(DeviceFact device, Instant now) {
        Data data = new Data()
                .text(device.kind().word(), device.id())
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
        } else if (device instanceof Gpu || device instanceof SiteDevice) {
            FactFigures.of(device).forEach((name, value) -> figure(name, value, data));
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

    private static void figure(String name, Object value, Data data) {
        if (value instanceof Boolean flag) {
            data.flag(name, flag);
        } else if (value instanceof Double number) {
            data.number(name, number);
        } else if (value instanceof Number whole) {
            data.number(name, whole.longValue());
        } else {
            data.text(name, value.toString());
        }
    }
}
