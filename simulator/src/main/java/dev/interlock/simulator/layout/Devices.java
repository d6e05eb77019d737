package dev.interlock.simulator.layout;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.simulator.layout.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layout as the inventory that a controller reads. */
public final class Devices {
    private static final Map<Rating, Double> GPU = Map.of(
            Rating.MIN_POWER_CAP_WATTS, Plate.MIN_CAP_WATTS,
            Rating.MAX_POWER_CAP_WATTS, Plate.MAX_CAP_WATTS,
            Rating.SLOWDOWN_CELSIUS, Plate.SLOWDOWN_CELSIUS,
            Rating.SHUTDOWN_CELSIUS, Plate.SHUTDOWN_CELSIUS);

    private final Layout layout;
    private final Capacities capacities;
    private final List<Device> devices = new ArrayList<>();

    private Devices(Layout layout, Capacities capacities) {
        this.layout = layout;
        this.capacities = capacities;
    }

    public static Inventory of(Layout layout, Capacities capacities) {
        Devices list = new Devices(layout, capacities);
        list.facilityAndPower();
        list.cooling();
        list.racksAndGpus();
        return new Inventory(list.devices);
    }

    private void facilityAndPower() {
        Map<Rating, Double> budget =
                capacities.budgetWatts() > 0 ? Map.of(Rating.BUDGET_WATTS, capacities.budgetWatts()) : Map.of();
        devices.add(new Device("facility", DeviceKind.FACILITY, "", "", budget));
        for (int path = 0; path < Layout.PATHS; path++) {
            power(name(Kind.FEED, path), "", "", capacities.feedWatts());
        }
        for (int path = 0; path < Layout.PATHS; path++) {
            power(name(Kind.UPS, path), "", name(Kind.FEED, path), capacities.upsWatts());
        }
        for (int pdu = 0; pdu < layout.pdus(); pdu++) {
            String zone = name(Kind.ZONE, layout.zoneOfPdu(pdu));
            power(name(Kind.PDU, pdu), zone, name(Kind.UPS, layout.pathOfPdu(pdu)), capacities.pduWatts(pdu));
        }
    }

    private void cooling() {
        for (int unit = 0; unit < layout.coolingUnits(); unit++) {
            int zone = unit / layout.coolingUnitsPerZone();
            Map<Rating, Double> ratings = Map.of(
                    Rating.COOLING_WATTS, capacities.coolingWatts(zone),
                    Rating.MIN_SETPOINT_CELSIUS, Plate.MIN_SETPOINT_CELSIUS,
                    Rating.MAX_SETPOINT_CELSIUS, Plate.MAX_SETPOINT_CELSIUS);
            devices.add(new Device(
                    name(Kind.COOLING_UNIT, unit), DeviceKind.COOLING_UNIT, name(Kind.ZONE, zone), "", ratings));
        }
    }

    private void racksAndGpus() {
        Map<Rating, Double> rating = Map.of(Rating.RATED_WATTS, capacities.rackWatts());
        for (int rack = 0; rack < layout.racks(); rack++) {
            String zone = name(Kind.ZONE, layout.zoneOfRack(rack));
            String pdu = name(Kind.PDU, layout.pduOfRack(rack));
            devices.add(new Device(name(Kind.RACK, rack), DeviceKind.RACK, zone, pdu, rating));
        }
        for (int gpu = 0; gpu < layout.gpus(); gpu++) {
            int rack = gpu / layout.gpusPerRack();
            String zone = name(Kind.ZONE, layout.zoneOfRack(rack));
            devices.add(new Device(name(Kind.GPU, gpu), DeviceKind.GPU, zone, name(Kind.RACK, rack), GPU));
        }
    }

    private void power(String id, String zone, String parent, double watts) {
        devices.add(new Device(id, DeviceKind.POWER_UNIT, zone, parent, Map.of(Rating.RATED_WATTS, watts)));
    }

    private String name(Kind kind, int index) {
        return layout.nameOf(kind, index);
    }
}
