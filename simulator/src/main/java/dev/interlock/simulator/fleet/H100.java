package dev.interlock.simulator.fleet;

/** Figures of an NVIDIA H100 of 80 GB and 700 W in a room of ordinary warmth. */
public final class H100 {
    public static final double MEMORY_MEBIBYTES = 81_559;
    /** What it draws where nothing is loaded onto it. */
    public static final double IDLE_WATTS = 70;

    private static final double ROOM_CELSIUS = 31;
    private static final double CELSIUS_A_WATT = 0.062;

    private H100() {}

    /** How hot it is once it has drawn so much for some minutes. */
    public static double celsius(double watts) {
        return ROOM_CELSIUS + CELSIUS_A_WATT * watts;
    }
}
