package dev.interlock.simulator;

import dev.interlock.simulator.layout.Place;
import dev.interlock.simulator.measure.Metrics;
import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.measure.NoiseLevel;

/** Reads every device of the world as its own instruments would, before any sensor fault. */
final class Instruments {
    /** Racks have three inlet sensors; hot air gathers at the top. */
    private static final double TOP_KELVIN = 0.4;

    private static final int XID_FALLEN_OFF_THE_BUS = 79;

    private final WorldEngine engine;
    private final Noise noise;
    private final NoiseLevel level;

    Instruments(WorldEngine engine, Noise noise, NoiseLevel level) {
        this.engine = engine;
        this.noise = noise;
        this.level = level;
    }

    Metrics read(Place place) {
        int who = engine.layout.nameOf(place.kind(), place.index()).hashCode();
        Metrics metrics = new Metrics(noise, level, who, engine.now);
        return switch (place.kind()) {
            case FACILITY -> facility(metrics);
            case FEED ->
                metrics.watts("power_watts", engine.tree.feedWatts(place.index()))
                        .flag("energised", engine.tree.feedEnergised(place.index()))
                        .flag("on_battery", false);
            case UPS -> ups(metrics, place.index());
            case PDU ->
                metrics.watts("power_watts", engine.tree.pduWatts(place.index()))
                        .flag("energised", engine.tree.pduEnergised(place.index()))
                        .flag("on_battery", engine.tree.onBattery(engine.layout.pathOfPdu(place.index())));
            case COOLING_UNIT -> coolingUnit(metrics, place.index());
            case RACK -> rack(metrics, place.index());
            case GPU -> gpu(metrics, place.index());
            case ZONE -> metrics;
        };
    }

    private Metrics facility(Metrics metrics) {
        metrics.watts("it_watts", engine.tree.itWatts()).watts("total_watts", engine.tree.totalWatts());
        if (engine.budgetWatts() > 0) {
            metrics.known("budget_watts", engine.budgetWatts());
        }
        return metrics.known("carbon_grams_per_kwh", engine.carbonGrams());
    }

    private Metrics ups(Metrics metrics, int path) {
        return metrics.watts("power_watts", engine.tree.upsWatts(path))
                .flag("energised", engine.tree.upsEnergised(path))
                .flag("on_battery", engine.tree.onBattery(path))
                .known("battery_percent", engine.tree.batteryPercent(path));
    }

    private Metrics coolingUnit(Metrics metrics, int unit) {
        return metrics.celsius("supply_celsius", engine.units.supplyCelsius(unit))
                .known("setpoint_celsius", engine.units.setpointCelsius(unit))
                .known("fan_percent", engine.units.fanPercent(unit))
                .watts("heat_watts", engine.units.heatWatts(unit))
                .known("capacity_percent", engine.units.capacityPercent(unit))
                .flag("running", engine.units.running(unit))
                .known("starts_last_hour", engine.units.startsLastHour(unit, engine.now));
    }

    private Metrics rack(Metrics metrics, int rack) {
        double inlet = engine.air.inletCelsius(rack);
        double watts = engine.rackWatts[rack];
        return metrics.celsius("inlet_top_celsius", inlet + TOP_KELVIN)
                .celsius("inlet_middle_celsius", inlet)
                .celsius("inlet_bottom_celsius", inlet - TOP_KELVIN)
                .celsius("outlet_celsius", engine.air.outletCelsius(rack, watts))
                .watts("power_watts", watts)
                .percent("utilization_percent", engine.utilization(rack) * 100);
    }

    private Metrics gpu(Metrics metrics, int gpu) {
        return metrics.celsius("gpu_celsius", engine.gpus.celsius(gpu))
                .watts("power_watts", engine.gpus.watts(gpu))
                .known("power_cap_watts", engine.gpus.capWatts(gpu))
                .percent("utilization_percent", engine.gpus.utilization(gpu) * 100)
                .flag("throttled", engine.gpus.throttled(gpu))
                .known("xid", engine.gpus.off(gpu) ? XID_FALLEN_OFF_THE_BUS : 0);
    }
}
