package dev.interlock.rules.alert;

import java.util.Locale;
import java.util.Set;

/** How urgent whoever wrote an alert's rule holds it to be. */
public enum AlertSeverity {
    /** To be seen, nothing more. */
    INFO,
    /** Somebody should look at it. */
    WARNING,
    /** Somebody has to look at it now. */
    CRITICAL;

    private static final Set<String> CRITICALS = Set.of(
            "critical",
            "crit",
            "page",
            "pager",
            "paging",
            "fatal",
            "emergency",
            "emerg",
            "disaster",
            "error",
            "err",
            "alert",
            "high",
            "major",
            "urgent",
            "severe",
            "p0",
            "p1",
            "sev0",
            "sev1",
            "s1");
    private static final Set<String> INFOS =
            Set.of("info", "information", "informational", "notice", "none", "debug", "ok", "p5", "sev5");

    /** Reads the words that people use for it, in any case; a word that nobody knows is a warning, for somebody wrote it. */
    public static AlertSeverity named(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (CRITICALS.contains(lower)) {
            return CRITICAL;
        }
        return INFOS.contains(lower) ? INFO : WARNING;
    }

    /** Lower case, as it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
