package dev.interlock.simulator.layout;

/**
 * What the devices of one layout may carry, in watts: the plates, scaled to how many racks stand behind each device.
 */
public final class Capacities {
    private static final double PLATE_GPUS = 8;

    private final Layout layout;
    private final double size;
    private final double budgetWatts;
    private final double oversubscription;

    /**
     * Scales the plates to a layout.
     *
     * @param budgetWatts what the facility may draw; 0 for no budget
     * @param oversubscription how much more racks hang on each PDU than it is for, as a share
     */
    public Capacities(Layout layout, double budgetWatts, double oversubscription) {
        this.layout = layout;
        this.size = layout.gpusPerRack() / PLATE_GPUS;
        this.budgetWatts = budgetWatts;
        this.oversubscription = oversubscription;
    }

    public double rackWatts() {
        return Plate.RACK_WATTS * size;
    }

    public double pduWatts(int pdu) {
        int racks = 0;
        int zone = layout.zoneOfPdu(pdu);
        for (int rack = layout.firstRack(zone); rack < layout.endRack(zone); rack++) {
            racks += layout.pduOfRack(rack) == pdu ? 1 : 0;
        }
        return Plate.PDU_WATTS_A_RACK * size * racks / (1 + oversubscription);
    }

    public double upsWatts() {
        return Plate.UPS_WATTS_A_RACK * size * layout.racks();
    }

    public double feedWatts() {
        return Plate.FEED_WATTS_A_RACK * size * layout.racks();
    }

    /** Heat that one cooling unit of the zone removes in good order. */
    public double coolingWatts(int zone) {
        int racks = layout.endRack(zone) - layout.firstRack(zone);
        int needed = Math.max(1, layout.coolingUnitsPerZone() - 1);
        return Plate.COOLING_WATTS_A_RACK * size * racks / needed;
    }

    public double budgetWatts() {
        return budgetWatts;
    }
}
