package dev.interlock.simulator.heat;

/** Constants of air and of the racks it passes. Heat flow of air is given in watts per kelvin: mass flow times cp. */
public final class AirSide {
    /**
     * What heats up at once when cooling stops, J/K per rack: calibrated on 5 kW per cabinet reaching thermal shutdown,
     * 18 K higher, in 189 s (Opengate and Active Power study).
     */
    public static final double AIR_JOULES_PER_KELVIN = 53_000;

    /** The rest of about 230 kJ/K that twenty servers at 11.1 kJ/K weigh: it follows the air slowly. */
    public static final double MASS_JOULES_PER_KELVIN = 177_000;

    /** How slowly the mass follows the air: several minutes (ASME IPACK2013-V002T09A024). */
    public static final double MASS_SECONDS = 900;

    /** Server fans hold about this rise from inlet to outlet; 199 to 298 m³/h per kW at 15 to 10 K, cp 1006, ρ 1.2. */
    public static final double RACK_RISE_KELVIN = 12;

    /** Fans never go below the airflow for this draw. */
    public static final double LEAST_FLOW_WATTS = 1_500;

    static final double MASS_WATTS_PER_KELVIN = MASS_JOULES_PER_KELVIN / MASS_SECONDS;

    private AirSide() {}

    /** Airflow of a rack that draws so much, W/K: ΔT = P/(ṁ·cp) solved for ṁ·cp. */
    public static double rackFlow(double watts) {
        return Math.max(watts, LEAST_FLOW_WATTS) / RACK_RISE_KELVIN;
    }
}
