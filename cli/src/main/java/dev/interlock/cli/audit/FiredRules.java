package dev.interlock.cli.audit;

import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.Settings;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules ever did anything, by what the audit holds. */
public final class FiredRules {
    private static final int MOST = 10_000;

    /** A safety rule is in the audit by what it refused. */
    private static final String FIRED = "SELECT rule_id FROM rule_firings UNION SELECT rule_id FROM violations";

    private FiredRules() {}

    /** The ids of the rules that fired or refused. */
    public static Set<String> in(Settings settings) {
        try (AuditSource audit = Audits.of(settings)) {
            return JsonRows.stream(audit.query(FIRED, MOST).path("rows"))
                    .map(row -> JsonRows.cell(row.path(0)))
                    .collect(Collectors.toSet());
        }
    }
}
