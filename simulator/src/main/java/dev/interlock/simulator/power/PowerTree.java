package dev.interlock.simulator.power;

import dev.interlock.simulator.layout.Capacities;
import dev.interlock.simulator.layout.Layout;
import java.util.Arrays;

/**
 * Electricity from two feeds over two UPSs and the PDUs to the racks. A UPS whose feed fails lives on its battery until
 * it is switched over to the other feed; a lost UPS stands in bypass, without battery. Breakers guard racks, PDUs and
 * feeds.
 */
public final class PowerTree {
    /** Double conversion, 94 to 97 %. */
    private static final double UPS_EFFICIENCY = 0.955;

    /** Switching a UPS over to the other feed. */
    static final double TRANSFER_SECONDS = 10;

    /** Online units carry their full load 5 to 10 minutes. */
    static final double BATTERY_SECONDS = 420;

    /** Lights, pumps and offices, as a share of the racks' draw. */
    private static final double OTHER_SHARE = 0.02;

    private final Layout layout;
    private final Circuits racks;
    private final Circuits pdus;
    private final Circuits feeds;
    private final double upsRatedWatts;
    private final double[] upsWatts = new double[Layout.PATHS];
    private final double[] battery = {1, 1};
    private final double[] transfer = new double[Layout.PATHS];
    private final boolean[] onBattery = new boolean[Layout.PATHS];
    private final boolean[] upsEnergised = {true, true};
    private final boolean[] feedLost = new boolean[Layout.PATHS];
    private final boolean[] upsLost = new boolean[Layout.PATHS];
    private double itWatts;
    private double totalWatts;

    public PowerTree(Layout layout, Capacities capacities) {
        this.layout = layout;
        double[] rackRated = new double[layout.racks()];
        Arrays.fill(rackRated, capacities.rackWatts());
        double[] pduRated = new double[layout.pdus()];
        Arrays.setAll(pduRated, capacities::pduWatts);
        racks = new Circuits(Breaker.RACK, rackRated);
        pdus = new Circuits(Breaker.RACK, pduRated);
        feeds = new Circuits(Breaker.MAIN, new double[] {capacities.feedWatts(), capacities.feedWatts()});
        upsRatedWatts = capacities.upsWatts();
    }

    /** Decides, at the beginning of a step, which UPS has a source. */
    public void switchOver(double seconds) {
        for (int path = 0; path < Layout.PATHS; path++) {
            boolean own = feedEnergised(path);
            boolean source = own || feedEnergised(1 - path);
            double without =
                    own ? 0 : source ? Math.min(seconds, Math.max(0, TRANSFER_SECONDS - transfer[path])) : seconds;
            transfer[path] = own ? 0 : transfer[path] + seconds;
            drain(path, without, seconds);
            onBattery[path] = without > 0 && !upsLost[path] && battery[path] > 0;
            upsEnergised[path] = without <= 0 || onBattery[path];
        }
    }

    private void drain(int path, double without, double seconds) {
        double used = upsWatts[path] / upsRatedWatts * without / BATTERY_SECONDS;
        double charged = (seconds - without) / (BATTERY_SECONDS * 20);
        battery[path] = upsLost[path] ? 0 : Math.max(0, Math.min(1, battery[path] - used + charged));
    }

    /** Adds up what the racks and the cooling drew for so long, and trips what carried too much. */
    public void carry(double[] rackWatts, double coolingWatts, double seconds) {
        pdus.clear();
        itWatts = 0;
        for (int rack = 0; rack < rackWatts.length; rack++) {
            racks.watts[rack] = rackWatts[rack];
            pdus.watts[layout.pduOfRack(rack)] += rackWatts[rack];
            itWatts += rackWatts[rack];
        }
        upsWatts[0] = 0;
        upsWatts[1] = 0;
        for (int pdu = 0; pdu < layout.pdus(); pdu++) {
            upsWatts[layout.pathOfPdu(pdu)] += pdus.watts[pdu];
        }
        feeds.clear();
        double other = coolingWatts + OTHER_SHARE * itWatts;
        totalWatts = other;
        for (int path = 0; path < Layout.PATHS; path++) {
            double drawn = onBattery[path] ? 0 : upsWatts[path] / (upsLost[path] ? 1 : UPS_EFFICIENCY);
            feeds.watts[feedEnergised(path) ? path : 1 - path] += drawn;
            totalWatts += drawn;
        }
        share(other);
        racks.advance(seconds);
        pdus.advance(seconds);
        feeds.advance(seconds);
    }

    private void share(double other) {
        int live = (feedEnergised(0) ? 1 : 0) + (feedEnergised(1) ? 1 : 0);
        for (int path = 0; path < Layout.PATHS; path++) {
            feeds.watts[path] = feedEnergised(path) ? feeds.watts[path] + other / live : 0;
        }
    }

    public void lose(int feed, boolean lost) {
        feedLost[feed] = lost;
    }

    public void bypass(int ups, boolean lost) {
        upsLost[ups] = lost;
    }

    public boolean feedEnergised(int path) {
        return !feedLost[path] && feeds.closed(path);
    }

    /** The mains reach the mechanical plant, which no battery backs. */
    public boolean mains() {
        return feedEnergised(0) || feedEnergised(1);
    }

    public boolean upsEnergised(int path) {
        return upsEnergised[path];
    }

    public boolean upsLost(int path) {
        return upsLost[path];
    }

    public boolean onBattery(int path) {
        return onBattery[path];
    }

    public double batteryPercent(int path) {
        return battery[path] * 100;
    }

    public boolean pduEnergised(int pdu) {
        return upsEnergised[layout.pathOfPdu(pdu)] && pdus.closed(pdu);
    }

    public boolean rackEnergised(int rack) {
        return pduEnergised(layout.pduOfRack(rack)) && racks.closed(rack);
    }

    public double feedWatts(int path) {
        return feeds.watts[path];
    }

    public double upsWatts(int path) {
        return upsWatts[path];
    }

    public double pduWatts(int pdu) {
        return pdus.watts[pdu];
    }

    /** What the busiest PDU carries, as a share of its rating. */
    public double busiestPduShare() {
        return pdus.busiestShare();
    }

    public double itWatts() {
        return itWatts;
    }

    public double totalWatts() {
        return totalWatts;
    }

    public int trips() {
        return racks.trips() + pdus.trips() + feeds.trips();
    }
}
