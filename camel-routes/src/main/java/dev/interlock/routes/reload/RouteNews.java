package dev.interlock.routes.reload;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import java.time.Instant;

/**
 * What became of a saved route file.
 *
 * @param route the name of its route
 * @param sentence for a person, with the file, and its line and hash where there are any
 */
record RouteNews(String route, Became became, String sentence) {
    /** In the words of the audit. */
    enum Became {
        TAKEN("taken"),
        REMOVED("removed"),
        REFUSED("refused");

        private final String word;

        Became(String word) {
            this.word = word;
        }
    }

    OperatorActEntry at(Instant now) {
        return new OperatorActEntry(
                Origin.at(now), "a saved file", OperatorActEntry.Act.ROUTE, route, became.word, sentence);
    }
}
