package dev.interlock.scenarios.fleet;

import dev.interlock.rules.saving.SavingKind;
import java.util.List;

/**
 * How much of what a fleet paid for nothing was found, in dollars over the time that was played.
 *
 * @param bill what all of it cost
 * @param waste what of it bought nothing: hours in which a GPU did nothing, and of those in which a small part would have done, the rest
 * @param found what of the waste recommendations save
 * @param wrong what they promise beyond it
 * @param inUse GPUs that work most of the time and that are to be stopped, freed, packed or made smaller, and those that are to pause for
 *     longer than they do nothing: none may be
 */
public record SavingsScore(
        double bill, double waste, double found, double wrong, List<String> inUse, List<Kind> kinds) {
    /**
     * The same for one kind of recommendation.
     *
     * @param count how many
     * @param promised what they say that they save
     * @param found what of it is waste
     */
    public record Kind(SavingKind kind, int count, double promised, double found) {}

    public SavingsScore {
        inUse = List.copyOf(inUse);
        kinds = List.copyOf(kinds);
    }

    /** In %. */
    public double ofBill(double dollars) {
        return 100 * dollars / bill;
    }
}
