package dev.interlock.routes.web.history;

import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.StateBody;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a view that charts are drawn of, as {@code device/figure}. Those of the site and of zones come first, so that
 * they are kept where there are more devices than series.
 */
public final class FiguresOf {
    /** GPUs beyond this many are told as a fleet only. */
    private static final int MOST_GPUS = 1_000;

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private double fleetWatts;
    private double fleetPercent;
    private int busyGpus;

    private FiguresOf() {}

    public static Map<String, Double> view(View view) {
        FiguresOf of = new FiguresOf();
        of.put("site", "conditions", view.conditions().size());
        of.put("site", "incidents_open", (double) StateBody.open(view));
        long gpus = view.devices().stream().filter(Gpu.class::isInstance).count();
        view.devices().forEach(of::together);
        if (gpus > 0) {
            of.put("fleet", "power_watts", of.fleetWatts);
            of.put("fleet", "utilization_percent", of.fleetPercent / Math.max(1, of.busyGpus));
        }
        view.devices().forEach(device -> of.alone(device, gpus <= MOST_GPUS));
        return of.figures;
    }

    private void together(DeviceFact device) {
        if (device instanceof Rack rack) {
            figures.merge(rack.zone() + "/inlet_max_celsius", rack.inletCelsius(), FiguresOf::most);
            figures.merge(rack.zone() + "/power_watts", rack.powerWatts(), FiguresOf::sum);
        } else if (device instanceof Gpu gpu) {
            fleetWatts = sum(fleetWatts, gpu.powerWatts());
            if (!Double.isNaN(gpu.utilizationPercent())) {
                fleetPercent += gpu.utilizationPercent();
                busyGpus++;
            }
        }
    }

    private void alone(DeviceFact device, boolean eachGpu) {
        String id = device.id();
        if (device instanceof Facility facility) {
            put(id, "total_watts", facility.totalWatts());
            put(id, "it_watts", facility.itWatts());
            put(id, "budget_watts", facility.budgetWatts());
            put(id, "pue", facility.pue());
            put(id, "carbon_grams_per_kwh", facility.carbonGramsPerKilowattHour());
        } else if (device instanceof Rack rack) {
            put(id, "inlet_celsius", rack.inletCelsius());
            put(id, "power_watts", rack.powerWatts());
        } else if (device instanceof CoolingUnit unit) {
            put(id, "supply_celsius", unit.supplyCelsius());
            put(id, "fan_percent", unit.fanPercent());
        } else if (device instanceof Service service) {
            put(id, "requests_per_second", service.requestsPerSecond());
            put(id, "error_percent", service.errorPercent5s());
            put(id, "slow_percent", service.slowPercent5s());
            put(id, "waiting", service.waiting());
        } else if (device instanceof Gpu gpu && eachGpu) {
            put(id, "utilization_percent", gpu.utilizationPercent());
            put(id, "gpu_celsius", gpu.celsius());
            put(id, "power_watts", gpu.powerWatts());
        }
    }

    private void put(String device, String figure, double value) {
        if (Double.isFinite(value)) {
            figures.put(device + "/" + figure, value);
        }
    }

    private static double most(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }

    private static double sum(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : one + other;
    }
}
