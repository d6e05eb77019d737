package dev.interlock.routes.ingest;

import dev.interlock.routes.agents.logs.LogLine;
import java.util.List;

/**
 * What became of a message of log lines.
 *
 * @param repeated how many had come before
 */
public record LogAdmission(List<LogLine> lines, int repeated, List<Admission.Refusal> refused) {
    public static final LogAdmission NOTHING = new LogAdmission(List.of(), 0, List.of());

    public LogAdmission {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }
}
