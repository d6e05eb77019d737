package dev.interlock.simulator.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Parsed;
import java.util.Optional;

/**
 * The jobs of Microsoft's Philly clusters, {@code cluster_job_log}: JSON, a list of {@code {"jobid", "submitted_time", "attempts":
 * [{"start_time", "end_time", "detail": [{"ip", "gpus"}]}]}}. A job's attempts are one job as long as all of them.
 */
final class PhillyTrace {
    private PhillyTrace() {}

    /** One job; other fields are passed over. */
    static Parsed<TraceRow> job(JsonNode node) {
        String id = node.path("jobid").asText("?");
        Optional<Double> submitted =
                TraceTime.seconds(node.path("submitted_time").asText());
        if (submitted.isEmpty() || !node.path("attempts").isArray()) {
            return Parsed.refused(
                    "Job '%s' has no 'submitted_time' and list of 'attempts'. Give both, or leave the job out."
                            .formatted(id));
        }
        double seconds = 0;
        int gpus = 0;
        for (JsonNode attempt : node.path("attempts")) {
            Optional<Double> began =
                    TraceTime.seconds(attempt.path("start_time").asText());
            Optional<Double> ended = TraceTime.seconds(attempt.path("end_time").asText());
            if (began.isPresent() && ended.isPresent()) {
                seconds += Math.max(0, ended.get() - began.get());
            }
            gpus = Math.max(gpus, gpus(attempt));
        }
        return Parsed.ok(TracedJob.training(submitted.get(), gpus, seconds));
    }

    private static int gpus(JsonNode attempt) {
        int gpus = 0;
        for (JsonNode machine : attempt.path("detail")) {
            gpus += machine.path("gpus").size();
        }
        return gpus;
    }
}
