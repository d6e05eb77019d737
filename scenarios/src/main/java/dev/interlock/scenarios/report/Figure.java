package dev.interlock.scenarios.report;

import dev.interlock.simulator.Tally;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure of a run, of which less is better. */
public enum Figure {
    FACILITY_KILOWATT_HOURS("energy of the building, kWh", Tally::facilityKilowattHours),
    CARBON_KILOGRAMS("carbon, kg CO2e", Tally::carbonKilograms),
    HOTTEST_INLET_CELSIUS("warmest inlet, °C", Tally::hottestInletCelsius),
    RACK_MINUTES_ABOVE_27("rack-minutes above 27 °C", Tally::recommendedViolationRackMinutes),
    RACK_MINUTES_ABOVE_32("rack-minutes above 32 °C", Tally::allowableViolationRackMinutes),
    RACK_MINUTES_BELOW_18("rack-minutes below 18 °C", Tally::coldRackMinutes),
    DARK_RACK_MINUTES("rack-minutes without power", Tally::darkRackMinutes),
    BREAKER_TRIPS("breakers tripped", Tally::breakerTrips),
    SLA_MISSES("jobs past their deadline", Tally::slaMisses),
    JOBS_SHED("jobs stopped for good", Tally::jobsShed),
    JOB_MINUTES_LOST("minutes of work lost", Tally::jobMinutesLost),
    THROTTLED_GPU_MINUTES("GPU-minutes held down by hardware", Tally::throttledGpuMinutes),
    OVER_BUDGET_MINUTES("minutes over the power budget", Tally::overBudgetMinutes);

    private final String words;
    private final ToDoubleFunction<Tally> reader;

    Figure(String words, ToDoubleFunction<Tally> reader) {
        this.words = words;
        this.reader = reader;
    }

    public double of(Tally tally) {
        return reader.applyAsDouble(tally);
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
