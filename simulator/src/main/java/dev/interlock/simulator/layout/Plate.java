package dev.interlock.simulator.layout;

/**
 * The rating plates of the world's devices, in watts, degrees Celsius and percent. Sources stand at each figure; what
 * has none is a choice that makes the published behaviour come out.
 */
public final class Plate {
    /** 60 A at 208 V three-phase, of which 80 % may be drawn continuously (NEC 210.20(A)). */
    public static final double RACK_WATTS = 17_300;

    /** Four racks of eight GPUs at 9.1 kW stay just above 80 % of it. */
    public static final double PDU_WATTS_A_RACK = 11_250;

    /** A supply carries half of the racks. */
    public static final double UPS_WATTS_A_RACK = 6_250;

    /** One feed can carry the whole building at 80 % of this. */
    public static final double FEED_WATTS_A_RACK = 12_500;

    /** One cooling unit fewer than there are carries this much a rack. */
    public static final double COOLING_WATTS_A_RACK = 7_500;

    public static final double MIN_SETPOINT_CELSIUS = 14;
    public static final double MAX_SETPOINT_CELSIUS = 27;

    /** H100 80GB HBM3 SXM: power limit 200 to 700 W (nvidia-smi capture, driver 580). */
    public static final double MIN_CAP_WATTS = 200;

    public static final double MAX_CAP_WATTS = 700;

    /** H100: slows down at its highest operating temperature (nvidia-smi capture). */
    public static final double SLOWDOWN_CELSIUS = 87;

    /** H100: switches off, 8 °C beyond its highest operating temperature (nvidia-smi capture). */
    public static final double SHUTDOWN_CELSIUS = 95;

    private Plate() {}
}
