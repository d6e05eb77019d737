package dev.interlock.simulator.layout;

/** One thing of the layout: its kind and its number among its kind. */
public record Place(Kind kind, int index) {
    /** The kinds of thing that have a name. */
    public enum Kind {
        FACILITY,
        FEED,
        UPS,
        PDU,
        ZONE,
        COOLING_UNIT,
        RACK,
        GPU
    }
}
