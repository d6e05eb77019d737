package dev.interlock.simulator;

import dev.interlock.rules.fact.Sample.Status;
import dev.interlock.simulator.layout.Place;

/**
 * What a device thinks of itself.
 *
 * @param code error code; empty for none
 * @param log the line its log would show; empty for none
 */
record Opinion(Status status, String code, String log) {
    private static final Opinion FINE = new Opinion(Status.OK, "", "");

    static Opinion of(WorldEngine engine, Place place) {
        int index = place.index();
        return switch (place.kind()) {
            case FACILITY, ZONE -> FINE;
            case FEED -> engine.tree.feedEnergised(index) ? FINE : error("FEED_DEAD", "no voltage on this feed");
            case UPS -> ups(engine, index);
            case PDU -> engine.tree.pduEnergised(index) ? FINE : error("PDU_DEAD", "no voltage on this unit");
            case COOLING_UNIT -> cooling(engine, index);
            case RACK -> engine.tree.rackEnergised(index) ? FINE : error("RACK_DARK", "no power on either cord");
            case GPU -> gpu(engine, index);
        };
    }

    private static Opinion ups(WorldEngine engine, int path) {
        if (!engine.tree.upsEnergised(path)) {
            return error("UPS_DEAD", "no source and no battery");
        }
        if (engine.tree.upsLost(path)) {
            return error("UPS_BYPASS", "inverter failed, load on static bypass");
        }
        return engine.tree.onBattery(path) ? warning("UPS_ON_BATTERY", "mains lost, load on battery") : FINE;
    }

    private static Opinion cooling(WorldEngine engine, int unit) {
        if (engine.units.lost(unit)) {
            return error("COOLING_LOST", "compressor and fan stopped");
        }
        if (!engine.units.running(unit)) {
            return warning("COOLING_STANDS", "unit stands still");
        }
        return engine.units.capacityPercent(unit) < 100
                ? warning("COOLING_DEGRADED", "refrigerant pressure low, capacity reduced")
                : FINE;
    }

    private static Opinion gpu(WorldEngine engine, int gpu) {
        if (engine.gpus.off(gpu)) {
            return error("GPU_OFF", "GPU has fallen off the bus");
        }
        return engine.gpus.throttled(gpu) ? warning("GPU_SLOWDOWN", "clocks held down by hardware") : FINE;
    }

    private static Opinion error(String code, String log) {
        return new Opinion(Status.ERROR, code, log);
    }

    private static Opinion warning(String code, String log) {
        return new Opinion(Status.WARN, code, log);
    }
}
