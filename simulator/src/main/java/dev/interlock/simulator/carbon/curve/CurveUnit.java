package dev.interlock.simulator.carbon.curve;

import java.util.Locale;
import java.util.Optional;

/** In what a publisher counts carbon intensity. */
enum CurveUnit {
    GRAMS("g/kWh", 1),
    /** One pound is 453.59237 g by definition, and a megawatt-hour a thousand kilowatt-hours. */
    POUNDS("lb/MWh", 0.45359237);

    private final String written;
    private final double grams;

    CurveUnit(String written, double grams) {
        this.written = written;
        this.grams = grams;
    }

    String written() {
        return written;
    }

    double toGrams(double value) {
        return value * grams;
    }

    /** By the names that WattTime and the columns of tables give it; empty for any other. */
    static Optional<CurveUnit> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (plain.matches("(lbs?|pounds?)(co2)?(e|eq)?(per)?mwh")) {
            return Optional.of(POUNDS);
        }
        return plain.matches("(g|grams)(co2)?(e|eq)?(per)?kwh") ? Optional.of(GRAMS) : Optional.empty();
    }
}
