package dev.interlock.simulator.fleet.labelled;

import java.util.SplittableRandom;

/** What a GPU does for hours: how much of it is used, how much memory is kept, and what that draws. Of an H100 of 80 GB and 700 W. */
enum Doing {
    TRAINING(94, 0.78, 6, 60),
    /** As training, with hardly any memory left. */
    LARGE_TRAINING(94, 0.96, 6, 60),
    SERVING(47, 0.62, 24, 120),
    /** A job that a much smaller GPU would do for. */
    LIGHT(8, 0.3, 4, 48),
    /** Somebody tries things: minutes of work, then minutes of thought. */
    NOTEBOOK(0, 0.31, 2, 10),
    /** A notebook whose owner went home. */
    FORGOTTEN(0, 0.31, 2, 20),
    /** A model that stays loaded and that nobody asks. */
    LOADED(0, 0.62, 2, 40),
    NOTHING(0, 0, 1, 30);

    private static final double FULL_WATTS = 540;
    private static final double CONTEXT_WATTS = 12;
    private static final double LOADED_WATTS = 45;
    private static final int MINUTES = 60;

    private final double utilizationPercent;
    private final double memoryShare;
    private final int leastHours;
    private final int mostHours;

    Doing(double utilizationPercent, double memoryShare, int leastHours, int mostHours) {
        this.utilizationPercent = utilizationPercent;
        this.memoryShare = memoryShare;
        this.leastHours = leastHours;
        this.mostHours = mostHours;
    }

    double memoryShare() {
        return memoryShare;
    }

    boolean isTraining() {
        return this == TRAINING || this == LARGE_TRAINING;
    }

    int minutes(SplittableRandom random) {
        return random.nextInt(leastHours * MINUTES, mostHours * MINUTES + 1);
    }

    /**
     * How much it is used at a minute.
     *
     * @param since minutes since it began
     * @param rhythm of the job: minutes from one pause or one burst to the next
     * @param noise from -1 to 1
     */
    double utilizationPercent(int minute, int since, int rhythm, double noise) {
        int beat = since % rhythm;
        return switch (this) {
            // while a checkpoint is written or a model is judged, it waits
            case TRAINING, LARGE_TRAINING ->
                beat >= rhythm - 1 - rhythm % 4 ? 6 + 6 * noise : utilizationPercent + 5 * noise;
            // people ask by day
            case SERVING -> utilizationPercent - 20 * Math.cos(2 * Math.PI * minute / (24 * MINUTES)) + 12 * noise;
            case LIGHT -> beat == 0 ? 36 + 20 * noise : utilizationPercent + 6 * noise;
            case NOTEBOOK -> beat % 18 < 3 + rhythm % 5 ? 62 + 30 * noise : 0;
            case FORGOTTEN, LOADED, NOTHING -> 0;
        };
    }

    /** What it draws above an empty GPU. */
    double watts(double utilizationPercent) {
        return switch (this) {
            case NOTHING -> 0;
            case LOADED -> LOADED_WATTS;
            default -> CONTEXT_WATTS + FULL_WATTS * utilizationPercent / 100;
        };
    }

    /** What it draws above an empty GPU over a longer time, which is what heats it. */
    double meanWatts() {
        return this == NOTEBOOK ? watts(20) : watts(utilizationPercent);
    }
}
