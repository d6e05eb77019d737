package dev.interlock.routes.plans;

import dev.interlock.advisor.Finding;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.schedule.TaskReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an approved plan is.
 *
 * @param start when it was approved
 * @param reports what happened to its tasks
 * @param tries how often each task was handed over so far
 * @param findings what its agents answered, oldest first
 */
public record Progress(
        Plan plan, Instant start, List<TaskReport> reports, Map<String, Integer> tries, List<Finding> findings) {
    public Progress {
        reports = List.copyOf(reports);
        tries = Map.copyOf(new TreeMap<>(tries));
        findings = List.copyOf(findings);
    }
}
