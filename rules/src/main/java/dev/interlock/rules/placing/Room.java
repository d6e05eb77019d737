package dev.interlock.rules.placing;

/** Watts that may still be drawn somewhere: in a rack, on a feed, in a zone's air, in the building. */
final class Room {
    private double watts;

    Room(double watts) {
        this.watts = watts;
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
