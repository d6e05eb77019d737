package dev.interlock.routes.agents.runbooks;

import java.util.Comparator;

/**
 * A passage that fits.
 *
 * @param link what the runbook is for and was asked about; empty where only words fit
 * @param score BM25
 */
record Found(RunbookPassage passage, String link, float score) {
    static final Comparator<Found> BEST_FIRST = Comparator.<Found, Boolean>comparing(
                    found -> found.link().isEmpty())
            .thenComparing(Found::score, Comparator.reverseOrder())
            .thenComparing(found -> found.passage().runbook());
}
