package dev.interlock.simulator;

import dev.interlock.simulator.carbon.Carbon;
import dev.interlock.simulator.fault.Effects;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultBook;
import dev.interlock.simulator.heat.CoolingUnits;
import dev.interlock.simulator.heat.RackAir;
import dev.interlock.simulator.layout.Capacities;
import dev.interlock.simulator.layout.Layout;
import dev.interlock.simulator.layout.Place.Kind;
import dev.interlock.simulator.power.Gpus;
import dev.interlock.simulator.power.LoadCurve;
import dev.interlock.simulator.power.PowerBudget;
import dev.interlock.simulator.power.PowerTree;
import dev.interlock.simulator.work.Workload;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The parts of one world and the order in which a step moves them. Not thread-safe. */
final class WorldEngine implements Effects {
    /** Least and most share of its own hot air that a rack breathes; well-kept aisles. */
    private static final double LEAST_RECIRCULATION = 0.05;

    private static final double MOST_RECIRCULATION = 0.22;

    private static final int SETTLING_MINUTES = 90;

    final Layout layout;
    final CoolingUnits units;
    final RackAir air;
    final Gpus gpus;
    final PowerTree tree;
    final Workload work;
    final Carbon carbon;
    final FaultBook faults = new FaultBook();
    final CostMeter costs = new CostMeter();
    private final PowerBudget budget;
    private final long start;
    final double[] rackWatts;
    private final double[] rackUtilization;
    private final double[] extraWatts;
    private final LoadCurve host;
    long now;

    WorldEngine(
            WorldSpec spec,
            Layout layout,
            Capacities capacities,
            Workload work,
            Carbon carbon,
            SplittableRandom random) {
        this.layout = layout;
        this.work = work;
        this.carbon = carbon;
        start = spec.start().toEpochMilli();
        now = start;
        budget = spec.budget();
        double[] rated = new double[layout.coolingUnits()];
        Arrays.setAll(rated, unit -> capacities.coolingWatts(unit / layout.coolingUnitsPerZone()));
        units = new CoolingUnits(rated, spec.setpointCelsius(), spec.fanPercent());
        double[] recirculation = new double[layout.racks()];
        Arrays.setAll(
                recirculation,
                rack -> LEAST_RECIRCULATION + (MOST_RECIRCULATION - LEAST_RECIRCULATION) * random.nextDouble());
        air = new RackAir(layout, units, recirculation, spec.setpointCelsius() + 1.5);
        gpus = new Gpus(layout.gpus(), spec.setpointCelsius() + 1.5);
        tree = new PowerTree(layout, capacities);
        host = LoadCurve.host(layout.gpusPerRack());
        rackWatts = new double[layout.racks()];
        rackUtilization = new double[layout.racks()];
        extraWatts = new double[layout.racks()];
    }

    /** Lets heat and power find their balance while the clock stands still, so that no world begins with a jolt: no breaker warms. */
    void settle() {
        for (int minute = 0; minute < SETTLING_MINUTES; minute++) {
            flow(60, 0);
        }
    }

    void advance(long millis) {
        double seconds = millis / 1_000.0;
        now += millis;
        if (faults.turn(now)) {
            harm();
        }
        tree.switchOver(seconds);
        units.switchOver(tree.mains(), now, seconds);
        for (int rack = 0; rack < layout.racks(); rack++) {
            work.power(rack, tree.rackEnergised(rack));
        }
        work.arrive(now);
        work.place();
        flow(seconds, seconds);
        work.progress(gpus, seconds, now);
        costs.add(this, seconds);
    }

    /** Lets power and heat flow for so long, of which the breakers feel so much. */
    private void flow(double seconds, double felt) {
        draw(seconds);
        double coolingWatts = 0;
        for (int unit = 0; unit < units.count(); unit++) {
            coolingWatts += units.drawWatts(unit);
        }
        tree.carry(rackWatts, coolingWatts, felt);
        air.advance(rackWatts, seconds);
    }

    /** Runs every GPU and adds up what each rack draws. */
    private void draw(double seconds) {
        double settling = Gpus.settling(seconds);
        int perRack = layout.gpusPerRack();
        for (int rack = 0; rack < layout.racks(); rack++) {
            boolean on = tree.rackEnergised(rack);
            double inlet = air.inletCelsius(rack);
            double watts = 0;
            double busy = 0;
            for (int gpu = rack * perRack; gpu < (rack + 1) * perRack; gpu++) {
                if (on) {
                    double share = work.utilization(gpu, now);
                    busy += share;
                    watts += gpus.run(gpu, share, inlet, settling);
                } else {
                    gpus.dark(gpu, inlet, settling);
                }
            }
            rackUtilization[rack] = busy / perRack;
            rackWatts[rack] = on ? watts + host.at(busy / perRack) + extraWatts[rack] : 0;
        }
    }

    private void harm() {
        for (int unit = 0; unit < layout.coolingUnits(); unit++) {
            units.impair(unit, 1, false);
        }
        gpus.heal();
        for (int path = 0; path < Layout.PATHS; path++) {
            tree.lose(path, false);
            tree.bypass(path, false);
        }
        Arrays.fill(extraWatts, 0);
        for (Fault fault : faults.active()) {
            fault.harm(this);
        }
    }

    /** Mean utilisation of a rack's GPUs, 0 to 1. */
    double utilization(int rack) {
        return rackUtilization[rack];
    }

    /** What the building may draw now; 0 for no budget. */
    double budgetWatts() {
        return budget.after((now - start) / 1_000.0);
    }

    double carbonGrams() {
        return carbon.gramsPerKilowattHour(now);
    }

    @Override
    public void degradeCooling(String unit, double toPercent) {
        int index = layout.index(Kind.COOLING_UNIT, unit);
        units.impair(index, toPercent / 100, units.lost(index));
    }

    @Override
    public void loseCooling(String unit) {
        units.impair(layout.index(Kind.COOLING_UNIT, unit), 0, true);
    }

    @Override
    public void overheatGpu(String gpu, double resistanceFactor) {
        gpus.overheat(layout.index(Kind.GPU, gpu), resistanceFactor);
    }

    @Override
    public void brakeGpu(String gpu) {
        gpus.brake(layout.index(Kind.GPU, gpu));
    }

    @Override
    public void addLoad(String rack, double watts) {
        extraWatts[layout.index(Kind.RACK, rack)] += watts;
    }

    @Override
    public void loseFeed(String feed) {
        tree.lose(layout.index(Kind.FEED, feed), true);
    }

    @Override
    public void loseUps(String ups) {
        tree.bypass(layout.index(Kind.UPS, ups), true);
    }
}
