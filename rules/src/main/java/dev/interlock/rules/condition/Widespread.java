package dev.interlock.rules.condition;

/**
 * So many devices of a site are in the same doubt that something they share is to blame. Equal by condition and site
 * alone, as a {@link Sign} is.
 *
 * @param at when it was first seen without a break, epoch milliseconds
 */
public record Widespread(String condition, String site, long at) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Widespread wide && condition.equals(wide.condition) && site.equals(wide.site);
    }

    @Override
    public int hashCode() {
        return 31 * condition.hashCode() + site.hashCode();
    }
}
