package dev.interlock.simulator.heat;

import dev.interlock.simulator.layout.Layout;
import java.util.Arrays;

/**
 * The air of all racks, as arrays by rack: a two-node model of inlet air and server mass in zones that share their air.
 *
 * <p>A rack breathes supply air mixed with a share r of the zone's hot air: its own recirculation, and whatever the
 * cooling units of the zone fall short of the racks' airflow. With f = ṁ·cp of the rack:
 *
 * <pre>
 * C_air  dT_in/dt   = f·((1−r)·T_supply + r·T_hot − T_in) − K·(T_in − T_mass)
 * C_mass dT_mass/dt = K·(T_in − T_mass)
 * T_hot  = mean of T_in + P/f over the zone
 * </pre>
 *
 * With no supply at all (r = 1) this is C_air dT/dt = P, the published loss of cooling, a little later for the mass
 * that is warmed too (5 kW a rack: 59 s instead of 53 from 27 to 32 °C). Each substep solves the inlet
 * equation exactly for a supply and a zone that stand still, so that a long step stays stable.
 */
public final class RackAir {
    private static final double LONGEST_SUBSTEP = 10;

    private final Layout layout;
    private final CoolingUnits units;
    private final double[] inlet;
    private final double[] mass;
    private final double[] flow;
    private final double[] recirculation;
    private final double[] supplyOfZone;

    public RackAir(Layout layout, CoolingUnits units, double[] recirculation, double startCelsius) {
        this.layout = layout;
        this.units = units;
        this.recirculation = recirculation.clone();
        inlet = new double[layout.racks()];
        Arrays.fill(inlet, startCelsius);
        mass = inlet.clone();
        flow = new double[layout.racks()];
        supplyOfZone = new double[layout.zones()];
    }

    /** Lets the racks draw these watts for so long; a step of any length is cut as small as the air needs. */
    public void advance(double[] rackWatts, double seconds) {
        double quickest = 0;
        for (int rack = 0; rack < flow.length; rack++) {
            flow[rack] = AirSide.rackFlow(rackWatts[rack]);
            quickest = Math.max(quickest, flow[rack]);
        }
        double longest = Math.min(LONGEST_SUBSTEP, 0.5 * AirSide.AIR_JOULES_PER_KELVIN / quickest);
        int substeps = (int) Math.ceil(seconds / longest);
        double each = seconds / substeps;
        double massShare = -Math.expm1(-each / AirSide.MASS_SECONDS);
        for (int substep = 0; substep < substeps; substep++) {
            for (int zone = 0; zone < layout.zones(); zone++) {
                advanceZone(zone, rackWatts, each, massShare);
            }
        }
    }

    private void advanceZone(int zone, double[] rackWatts, double seconds, double massShare) {
        double rackFlow = 0;
        double carried = 0;
        for (int rack = layout.firstRack(zone); rack < layout.endRack(zone); rack++) {
            rackFlow += flow[rack];
            carried += flow[rack] * inlet[rack] + rackWatts[rack];
        }
        double hot = carried / rackFlow;
        double supplyFlow = coolingUnits(zone, rackFlow, hot, seconds);
        double shortfall = Math.max(0, 1 - supplyFlow / rackFlow);
        double supply = supplyOfZone[zone];
        for (int rack = layout.firstRack(zone); rack < layout.endRack(zone); rack++) {
            double hotShare = shortfall + (1 - shortfall) * recirculation[rack];
            double fresh = flow[rack] * (1 - hotShare);
            double rate = fresh + AirSide.MASS_WATTS_PER_KELVIN;
            double rise = flow[rack] * hotShare * (hot - inlet[rack]);
            double target = (fresh * supply + rise + AirSide.MASS_WATTS_PER_KELVIN * mass[rack]) / rate;
            double before = inlet[rack];
            inlet[rack] += (target - before) * -Math.expm1(-seconds * rate / AirSide.AIR_JOULES_PER_KELVIN);
            mass[rack] += ((before + inlet[rack]) / 2 - mass[rack]) * massShare;
        }
    }

    /** Advances the zone's units and mixes their supply air; returns how much they blow. */
    private double coolingUnits(int zone, double rackFlow, double hot, double seconds) {
        int first = zone * layout.coolingUnitsPerZone();
        int end = first + layout.coolingUnitsPerZone();
        double blown = 0;
        double cold = 0;
        for (int unit = first; unit < end; unit++) {
            blown += units.flow(unit);
            cold += units.flow(unit) * units.supplyCelsius(unit);
        }
        double supply = blown > 0 ? cold / blown : hot;
        double back = blown > rackFlow ? (rackFlow * hot + (blown - rackFlow) * supply) / blown : hot;
        for (int unit = first; unit < end; unit++) {
            units.advance(unit, back, seconds);
        }
        supplyOfZone[zone] = supply;
        return blown;
    }

    public double inletCelsius(int rack) {
        return inlet[rack];
    }

    /** Share of the zone's hot air that a rack breathes while as much is blown as the racks take in. */
    public double recirculation(int rack) {
        return recirculation[rack];
    }

    /** Inlet plus the rise over the servers. */
    public double outletCelsius(int rack, double watts) {
        return inlet[rack] + watts / AirSide.rackFlow(watts);
    }

    /** Mixed supply air of a zone; the hot air itself where nothing blows. */
    public double supplyCelsius(int zone) {
        return supplyOfZone[zone];
    }
}
