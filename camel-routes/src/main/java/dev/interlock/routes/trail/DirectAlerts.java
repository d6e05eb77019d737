package dev.interlock.routes.trail;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.contract.VisibleText;
import dev.interlock.rules.incident.Report;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what nothing may hold back. It is recorded with the turn and told from there: no gate judges it, no mode or kill
 * switch withholds it, and no agent has to carry it.
 */
public final class DirectAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(DirectAlerts.class);

    private final TurnRecord record;
    private final Meters meters;

    public DirectAlerts(TurnRecord record, Meters meters) {
        this.record = record;
        this.meters = meters;
    }

    /** What a person said, and until when it is open. */
    public static String words(Report report) {
        return "\"%s\". It is open until 'interlock report done %s' says that it is done."
                .formatted(report.text(), report.id());
    }

    public void tell(String severity, String target, String message, Optional<String> incident) {
        LOG.warn("{}: {}: {}", severity, target, VisibleText.line(message));
        record.add(new AlertEntry(
                incident.map(record.origin()::incident).orElse(record.origin()),
                severity,
                target,
                message,
                AlertEntry.DIRECT));
        meters.alert(severity);
    }
}
