package dev.interlock.simulator;

import dev.interlock.simulator.GroundTruth.RunningJob;
import dev.interlock.simulator.GroundTruth.WorkingUnit;
import dev.interlock.simulator.GroundTruth.ZoneHeat;
import dev.interlock.simulator.heat.AirSide;
import dev.interlock.simulator.layout.Plate;
import dev.interlock.simulator.power.Gpus;
import dev.interlock.simulator.work.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads what is true from a world's parts, between two steps. */
final class TruthTeller {
    private final WorldEngine engine;

    TruthTeller(WorldEngine engine) {
        this.engine = engine;
    }

    GroundTruth tell() {
        return new GroundTruth(
                engine.tree.itWatts(),
                engine.tree.totalWatts(),
                engine.budgetWatts(),
                IntStream.range(0, engine.units.count())
                        .mapToDouble(engine.units::drawWatts)
                        .sum(),
                IntStream.range(0, engine.units.count())
                        .mapToDouble(engine.units::fanWatts)
                        .sum(),
                Plate.MIN_CAP_WATTS,
                engine.work.seats().map(this::job).toList(),
                IntStream.range(0, engine.layout.zones()).mapToObj(this::zone).toList());
    }

    private RunningJob job(Seat seat) {
        return new RunningJob(
                seat.gpus().stream()
                        .map(gpu -> Gpus.demandWatts(engine.work.utilization(gpu, engine.now)))
                        .toList(),
                seat.job(),
                seat.toleratedLossPercent(),
                seat.gpus().stream().mapToDouble(engine.gpus::speed).min().orElse(1));
    }

    private ZoneHeat zone(int zone) {
        double heat = 0;
        double flow = 0;
        double back = 0;
        double most = 0;
        for (int rack = engine.layout.firstRack(zone); rack < engine.layout.endRack(zone); rack++) {
            double taken = AirSide.rackFlow(engine.rackWatts[rack]);
            heat += engine.rackWatts[rack];
            flow += taken;
            back += taken * engine.air.recirculation(rack);
            most = Math.max(most, engine.air.recirculation(rack));
        }
        return new ZoneHeat(heat, flow, most * heat / flow / (1 - back / flow), units(zone));
    }

    private List<WorkingUnit> units(int zone) {
        List<WorkingUnit> units = new ArrayList<>();
        int first = zone * engine.layout.coolingUnitsPerZone();
        for (int unit = first; unit < first + engine.layout.coolingUnitsPerZone(); unit++) {
            if (engine.units.running(unit)) {
                double rated = engine.units.ratedWatts(unit);
                units.add(new WorkingUnit(rated, rated * engine.units.capacityPercent(unit) / 100));
            }
        }
        return units;
    }
}
