package dev.interlock.simulator.measure;

/**
 * How far the instruments of a world err.
 *
 * @param value 0 where they show the truth, {@link #USUAL} as a rule, 1 where each errs as far as its data sheet allows
 */
public record NoiseLevel(double value) {
    private static final double USUAL_VALUE = 0.2;

    /** As instruments err that are well kept. */
    public static final NoiseLevel USUAL = new NoiseLevel(USUAL_VALUE);

    public static final NoiseLevel NONE = new NoiseLevel(0);

    public NoiseLevel {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("There is no 'noise' of %s. Give 0 to 1.".formatted(value));
        }
    }

    /**
     * How far an instrument errs at most.
     *
     * @param usual as a rule
     * @param harshest as its data sheet allows
     */
    public double spread(double usual, double harshest) {
        double beyond = (value - USUAL_VALUE) / (1 - USUAL_VALUE);
        return beyond <= 0 ? usual * (value / USUAL_VALUE) : usual + (harshest - usual) * beyond;
    }
}
