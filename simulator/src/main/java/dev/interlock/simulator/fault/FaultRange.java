package dev.interlock.simulator.fault;

/** Checks one figure of a fault. */
final class FaultRange {
    private FaultRange() {}

    static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "A fault has '%s' = %s. Give %s to %s.".formatted(name, value, least, most));
        }
    }
}
