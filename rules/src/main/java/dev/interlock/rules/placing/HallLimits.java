package dev.interlock.rules.placing;

/**
 * How far a hall may be filled.
 *
 * @param warmestCelsius what a rack may breathe once a job was placed on it
 * @param riseCelsius what a rack's inlet rises at most from nothing to its full rating
 * @param feedShare of a rack's, power unit's and supply's rating
 * @param budgetShare of what the building may draw
 * @param coolingOverHeat what cools a zone, over the heat of its racks
 * @param fanMaximum percent: work that warms a zone lets its fans turn faster
 * @param efficientCap of a GPU's highest cap, at which a job loses next to nothing
 * @param gpuShare of what a busy server draws, its GPUs'
 */
public record HallLimits(
        double warmestCelsius,
        double riseCelsius,
        double feedShare,
        double budgetShare,
        double coolingOverHeat,
        double fanMaximum,
        double efficientCap,
        double gpuShare) {}
