package dev.interlock.rules.placing;

/** Watts that may still be drawn somewhere: in a rack, on a feed, in a zone's air, in the building. */
final class Room {
    private final boolean underCaps;
    private double watts;

    private Room(double watts, boolean underCaps) {
        this.watts = watts;
        this.underCaps = underCaps;
    }

    /** Room that stays enough when caps are taken back. */
    static Room of(double watts) {
        return new Room(watts, false);
    }

    /** Room while caps are as they are. */
    static Room underCaps(double watts) {
        return new Room(watts, true);
    }

    boolean underCaps() {
        return underCaps;
    }

    /** What is not a number is no room. */
    boolean has(double more) {
        return more <= watts;
    }

    double watts() {
        return watts;
    }

    void take(double more) {
        watts -= more;
    }
}
