package dev.interlock.simulator.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands. Devices of a kind are numbered from 0 in the order of their names; a GPU's number is {@code
 * rack * gpusPerRack + slot}, a cooling unit's {@code zone * coolingUnitsPerZone + place}.
 */
public final class Layout {
    /** Racks that hang on one power distribution unit. */
    private static final int RACKS_A_PDU = 4;

    /** The two independent paths from the street: feeds and uninterruptible supplies A and B. */
    public static final int PATHS = 2;

    private final int racks;
    private final int zones;
    private final int coolingUnitsPerZone;
    private final int gpusPerRack;
    private final int[] rackZone;
    private final int[] rackPdu;
    private final int[] zoneFirstRack;
    private final int[] pduPath;
    private final int[] pduZone;
    private final String[] pduNames;
    private final Map<String, Place> places = new LinkedHashMap<>();

    public Layout(int racks, int zones, int coolingUnitsPerZone, int gpusPerRack) {
        this.racks = racks;
        this.zones = zones;
        this.coolingUnitsPerZone = coolingUnitsPerZone;
        this.gpusPerRack = gpusPerRack;
        rackZone = new int[racks];
        rackPdu = new int[racks];
        zoneFirstRack = new int[zones + 1];
        int pdus = 0;
        for (int zone = 0; zone < zones; zone++) {
            zoneFirstRack[zone] = (int) ((long) racks * zone / zones);
            zoneFirstRack[zone + 1] = (int) ((long) racks * (zone + 1) / zones);
            for (int rack = zoneFirstRack[zone]; rack < zoneFirstRack[zone + 1]; rack++) {
                rackZone[rack] = zone;
                rackPdu[rack] = pdus + (rack - zoneFirstRack[zone]) / RACKS_A_PDU;
            }
            pdus = rackPdu[zoneFirstRack[zone + 1] - 1] + 1;
        }
        pduPath = new int[pdus];
        pduZone = new int[pdus];
        pduNames = new String[pdus];
        for (int rack = racks - 1; rack >= 0; rack--) {
            int zone = rackZone[rack];
            int place = rackPdu[rack] - rackPdu[zoneFirstRack[zone]];
            pduPath[rackPdu[rack]] = place % PATHS;
            pduZone[rackPdu[rack]] = zone;
            pduNames[rackPdu[rack]] = "pdu-" + (zone + 1) + (char) ('a' + place);
        }
        namePlaces();
    }

    private void namePlaces() {
        name(Place.Kind.FACILITY, 1);
        name(Place.Kind.FEED, PATHS);
        name(Place.Kind.UPS, PATHS);
        name(Place.Kind.PDU, pdus());
        name(Place.Kind.ZONE, zones);
        name(Place.Kind.COOLING_UNIT, coolingUnits());
        name(Place.Kind.RACK, racks);
        name(Place.Kind.GPU, gpus());
    }

    private void name(Place.Kind kind, int count) {
        for (int index = 0; index < count; index++) {
            places.put(nameOf(kind, index), new Place(kind, index));
        }
    }

    /** What bears this name, if anything does. */
    public @Nullable Place find(String name) {
        return places.get(name);
    }

    /** The number of the device of this kind with this name; -1 where there is none. */
    public int index(Place.Kind kind, String name) {
        Place place = places.get(name);
        return place != null && place.kind() == kind ? place.index() : -1;
    }

    public String nameOf(Place.Kind kind, int index) {
        return switch (kind) {
            case FACILITY -> "facility";
            case FEED -> index == 0 ? "feed-a" : "feed-b";
            case UPS -> index == 0 ? "ups-a" : "ups-b";
            case PDU -> Objects.requireNonNull(pduNames[index]);
            case ZONE -> "zone-" + (index + 1);
            case COOLING_UNIT -> "crac-" + (index + 1);
            case RACK -> "rack-" + (index + 1);
            case GPU -> "gpu-" + (index / gpusPerRack + 1) + "-" + index % gpusPerRack;
        };
    }

    public int racks() {
        return racks;
    }

    public int zones() {
        return zones;
    }

    public int pdus() {
        return pduPath.length;
    }

    public int coolingUnits() {
        return zones * coolingUnitsPerZone;
    }

    public int coolingUnitsPerZone() {
        return coolingUnitsPerZone;
    }

    public int gpus() {
        return racks * gpusPerRack;
    }

    public int gpusPerRack() {
        return gpusPerRack;
    }

    public int zoneOfRack(int rack) {
        return rackZone[rack];
    }

    public int zoneOfPdu(int pdu) {
        return pduZone[pdu];
    }

    public int pduOfRack(int rack) {
        return rackPdu[rack];
    }

    /** Path A (0) or B (1). */
    public int pathOfPdu(int pdu) {
        return pduPath[pdu];
    }

    public int firstRack(int zone) {
        return zoneFirstRack[zone];
    }

    /** One past the last rack of the zone. */
    public int endRack(int zone) {
        return zoneFirstRack[zone + 1];
    }
}
