package dev.interlock.routes.ingest;

import dev.interlock.routes.agents.logs.LogLine;
import java.util.List;

/** What became of a message of log lines: those that were taken, and why the others were not. */
public record LogAdmission(List<LogLine> lines, List<Admission.Refusal> refused) {
    public LogAdmission {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }
}
