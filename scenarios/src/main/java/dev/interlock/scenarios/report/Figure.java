package dev.interlock.scenarios.report;

import dev.interlock.simulator.Tally;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure of a run, of which less is better. */
public enum Figure {
    FACILITY_KILOWATT_HOURS("energy of the building, kWh", Tally::facilityKilowattHours),
    ENERGY_DOLLARS("cost of that energy, $", Figure::dollars),
    POWER_OVERHEAD("power overhead (PUE less 1)", tally -> tally.pue() - 1),
    CARBON_KILOGRAMS("carbon, kg CO2e", Tally::carbonKilograms),
    CARBON_KILOGRAMS_PER_GPU_HOUR("carbon per GPU-hour of work, kg CO2e", Tally::carbonKilogramsPerGpuHour),
    HOTTEST_INLET_CELSIUS("warmest inlet, °C", Tally::hottestInletCelsius),
    RACK_MINUTES_ABOVE_27("rack-minutes above 27 °C", Tally::recommendedViolationRackMinutes),
    RACK_MINUTES_ABOVE_32("rack-minutes above 32 °C", Tally::allowableViolationRackMinutes),
    RACK_MINUTES_BELOW_18("rack-minutes below 18 °C", Tally::coldRackMinutes),
    DARK_RACK_MINUTES("rack-minutes without power", Tally::darkRackMinutes),
    BREAKER_TRIPS("breakers tripped", Tally::breakerTrips),
    PEAK_PDU_PERCENT("highest load of a PDU, % of its rating", Tally::peakPduPercent),
    SLA_MISSES("jobs past their deadline", Tally::slaMisses),
    MAKESPAN_MINUTES("makespan, min", Tally::makespanMinutes),
    MEAN_COMPLETION_MINUTES("mean completion time of training jobs, min", Tally::meanCompletionMinutes),
    JOBS_SHED("jobs stopped for good", Tally::jobsShed),
    JOB_MINUTES_LOST("minutes of work lost", Tally::jobMinutesLost),
    THROTTLED_GPU_MINUTES("GPU-minutes held down by hardware", Tally::throttledGpuMinutes),
    OVER_BUDGET_MINUTES("minutes over the power budget", Tally::overBudgetMinutes);

    /**
     * What a kilowatt-hour costs. Commercial customers of the East North Central states paid 12.2 cents in the first seven
     * months of 2024 (EIA, Electric Power Monthly, September 2024, table 5.6.B).
     */
    private static final double DOLLARS_PER_KILOWATT_HOUR = 0.12;

    private final String words;
    private final ToDoubleFunction<Tally> reader;

    Figure(String words, ToDoubleFunction<Tally> reader) {
        this.words = words;
        this.reader = reader;
    }

    public double of(Tally tally) {
        return reader.applyAsDouble(tally);
    }

    private static double dollars(Tally tally) {
        return tally.facilityKilowattHours() * DOLLARS_PER_KILOWATT_HOUR;
    }

    /** The figure for a reader, with its unit. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
