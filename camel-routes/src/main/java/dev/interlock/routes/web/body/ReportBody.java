package dev.interlock.routes.web.body;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person reported and nobody said is done. */
public record ReportBody(
        String id,
        Instant at,
        String by,
        String device,
        String domain,
        String words,
        @Nullable String incident) {
    public static ReportBody of(Report report, View view) {
        return new ReportBody(
                report.id(),
                Instant.ofEpochMilli(report.at()),
                report.by(),
                report.device(),
                report.domain(),
                report.text(),
                view.incidents().stream()
                        .filter(incident -> incident.domain().equals(report.domain()))
                        .map(Incident::id)
                        .findFirst()
                        .orElse(null));
    }
}
