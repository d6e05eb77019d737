package dev.interlock.simulator;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.layout.Place;
import dev.interlock.simulator.layout.Place.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers the actions that only read, for one zone or the whole facility. */
final class Readouts {
    private final WorldEngine engine;

    Readouts(WorldEngine engine) {
        this.engine = engine;
    }

    DeviceAnswer read(Action action) {
        Place place = engine.layout.find(action.target());
        if (place == null || (place.kind() != Kind.ZONE && place.kind() != Kind.FACILITY)) {
            return Actuators.unknown("zone or facility", action.target());
        }
        int from = place.kind() == Kind.ZONE ? place.index() : 0;
        int end = place.kind() == Kind.ZONE ? from + 1 : engine.layout.zones();
        if (action instanceof Action.GetThermalStatus) {
            return DeviceAnswer.figures(thermal(from, end));
        }
        return action instanceof Action.GetPowerStatus
                ? DeviceAnswer.figures(power(from, end, place.kind() == Kind.FACILITY))
                : DeviceAnswer.figures(queue());
    }

    private Map<String, Object> thermal(int fromZone, int endZone) {
        double hottest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        String where = "";
        int first = engine.layout.firstRack(fromZone);
        int end = engine.layout.endRack(endZone - 1);
        for (int rack = first; rack < end; rack++) {
            double inlet = engine.air.inletCelsius(rack);
            sum += inlet;
            if (inlet > hottest) {
                hottest = inlet;
                where = engine.layout.nameOf(Kind.RACK, rack);
            }
        }
        int perZone = engine.layout.coolingUnitsPerZone();
        int running = 0;
        double heat = 0;
        for (int unit = fromZone * perZone; unit < endZone * perZone; unit++) {
            running += engine.units.running(unit) ? 1 : 0;
            heat += engine.units.heatWatts(unit);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("max_inlet_celsius", hundredth(hottest));
        figures.put("mean_inlet_celsius", hundredth(sum / (end - first)));
        figures.put("hottest_rack", where);
        figures.put("cooling_units_running", running);
        figures.put("cooling_units", (endZone - fromZone) * perZone);
        figures.put("heat_removed_watts", hundredth(heat));
        return figures;
    }

    private Map<String, Object> power(int fromZone, int endZone, boolean wholeFacility) {
        Map<String, Object> figures = new LinkedHashMap<>();
        double watts = 0;
        for (int rack = engine.layout.firstRack(fromZone); rack < engine.layout.endRack(endZone - 1); rack++) {
            watts += engine.rackWatts[rack];
        }
        figures.put("it_watts", hundredth(watts));
        if (wholeFacility) {
            figures.put("total_watts", hundredth(engine.tree.totalWatts()));
            figures.put("feed_a_watts", hundredth(engine.tree.feedWatts(0)));
            figures.put("feed_b_watts", hundredth(engine.tree.feedWatts(1)));
        }
        for (int pdu = 0; pdu < engine.layout.pdus(); pdu++) {
            int zone = engine.layout.zoneOfPdu(pdu);
            if (zone >= fromZone && zone < endZone) {
                String name = engine.layout.nameOf(Kind.PDU, pdu).replace('-', '_');
                figures.put(name + "_watts", hundredth(engine.tree.pduWatts(pdu)));
            }
        }
        return figures;
    }

    private Map<String, Object> queue() {
        List<Job> jobs = engine.work.jobs(engine.now);
        long oldest = jobs.stream()
                .filter(Job::queued)
                .mapToLong(Job::submittedAt)
                .min()
                .orElse(engine.now);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("queued", jobs.stream().filter(Job::queued).count());
        figures.put("running", jobs.stream().filter(Job::running).count());
        figures.put(
                "deferred",
                jobs.stream().filter(job -> job.state() == Job.State.DEFERRED).count());
        figures.put("longest_wait_seconds", (engine.now - oldest) / 1_000.0);
        return figures;
    }

    private static double hundredth(double value) {
        return Math.rint(value * 100) / 100;
    }
}
