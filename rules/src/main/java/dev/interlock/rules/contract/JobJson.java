package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.Job;
import java.time.Instant;
import java.util.Locale;

/**
 * One job of the workload scheduler's queue: {@code {"job_id", "state", "kind", "rack", "gpus", "priority",
 * "preemptible", "deferrable", "power_watts", "submitted_at", "deadline", "remaining_seconds", "not_before", "queue", "tolerated_loss_percent"}}; rack,
 * deadline, not_before and queue are absent where there is none, and tolerated_loss_percent where it is 0.
 */
public final class JobJson {
    private JobJson() {}

    /**
     * Reads one job.
     *
     * @param at when the queue was read: the queue itself does not say
     */
    public static Parsed<Job> read(JsonNode node, Instant at) {
        Fields fields = Fields.of("The job", node);
        String id = fields.text("job_id");
        Job.State state = fields.choice("state", Job.State.class);
        Job.Kind kind = fields.choice("kind", Job.Kind.class);
        String rack = fields.textOr("rack", "");
        int gpus = count(fields);
        long priority = fields.integer("priority");
        boolean preemptible = fields.flag("preemptible");
        boolean deferrable = fields.flag("deferrable");
        double watts = fields.number("power_watts");
        Instant submitted = fields.instant("submitted_at");
        long deadline = fields.instantOr("deadline", Instant.ofEpochMilli(Long.MAX_VALUE))
                .toEpochMilli();
        double remaining = fields.number("remaining_seconds");
        long notBefore = fields.instantOr("not_before", Instant.EPOCH).toEpochMilli();
        String queue = fields.textOr("queue", "");
        int tolerated = tolerated(fields);
        if ((state == Job.State.RUNNING || state == Job.State.SUSPENDED) && rack.isEmpty()) {
            fields.refuse("The job runs or is suspended but has no 'rack'. Add the rack whose GPUs it holds.");
        }
        return fields.finish(() -> new Job(
                id,
                at.toEpochMilli(),
                state,
                kind,
                rack,
                gpus,
                Math.toIntExact(priority),
                preemptible,
                deferrable,
                watts,
                submitted.toEpochMilli(),
                deadline,
                remaining,
                notBefore,
                queue,
                tolerated));
    }

    public static ObjectNode write(Job job) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("job_id", job.id());
        node.put("state", job.state().name().toLowerCase(Locale.ROOT));
        node.put("kind", job.kind().name().toLowerCase(Locale.ROOT));
        if (!job.rack().isEmpty()) {
            node.put("rack", job.rack());
        }
        node.put("gpus", job.gpus());
        node.put("priority", job.priority());
        node.put("preemptible", job.preemptible());
        node.put("deferrable", job.deferrable());
        node.put("power_watts", job.powerWatts());
        node.put("submitted_at", Instant.ofEpochMilli(job.submittedAt()).toString());
        if (job.deadline() != Long.MAX_VALUE) {
            node.put("deadline", Instant.ofEpochMilli(job.deadline()).toString());
        }
        node.put("remaining_seconds", job.remainingSeconds());
        if (job.notBefore() != 0) {
            node.put("not_before", Instant.ofEpochMilli(job.notBefore()).toString());
        }
        if (!job.queue().isEmpty()) {
            node.put("queue", job.queue());
        }
        if (job.toleratedLossPercent() != 0) {
            node.put("tolerated_loss_percent", job.toleratedLossPercent());
        }
        return node;
    }

    /** One that says nothing tolerates nothing. */
    private static int tolerated(Fields fields) {
        long percent = fields.integerOr("tolerated_loss_percent", 0);
        if (!Job.TIERS.contains((int) percent) || percent != (int) percent) {
            fields.refuse(
                    "tolerated_loss_percent",
                    "The job has 'tolerated_loss_percent' = %d. Give 0, 10, 25 or 50.".formatted(percent));
        }
        return (int) percent;
    }

    private static int count(Fields fields) {
        long gpus = fields.integer("gpus");
        if (gpus < 0 || gpus > Integer.MAX_VALUE) {
            fields.refuse("The job has 'gpus' = %d. Give how many GPUs it holds or asks for.".formatted(gpus));
            return 0;
        }
        return (int) gpus;
    }
}
