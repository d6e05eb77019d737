package dev.interlock.rules.actuator;

/** The world that telemetry comes from takes commands for the device. */
public record WorldCommands() implements Actuator {
    public static final String NAME = "world";

    @Override
    public String name() {
        return NAME;
    }
}
