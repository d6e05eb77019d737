package dev.interlock.rules.cap;

import java.util.HashMap;
import java.util.Map;

/**
 * What may be drawn more, in the building and on each power unit.
 *
 * @param watts of the building; without a budget there is no end to it
 * @param byFeed of each power unit by its id
 */
record Headroom(double watts, Map<String, Double> byFeed) {
    boolean has(double more, String feed) {
        return more <= watts && more <= byFeed.getOrDefault(feed, Double.POSITIVE_INFINITY);
    }

    Headroom without(double more, String feed) {
        Map<String, Double> left = new HashMap<>(byFeed);
        left.computeIfPresent(feed, (each, before) -> before - more);
        return new Headroom(watts - more, left);
    }
}
