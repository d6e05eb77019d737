package dev.interlock.advisor.prompt;

import dev.interlock.rules.fact.Job;
import java.util.Locale;

/** What is known of a job, as one line of data. */
final class JobText {
    private JobText() {}

    static String of(Job job) {
        Data data = new Data()
                .text("job", job.id())
                .text("state", lower(job.state()))
                .text("kind", lower(job.kind()))
                .text("rack", job.rack())
                .number("gpus", (long) job.gpus())
                .number("priority", (long) job.priority())
                .flag("preemptible", job.preemptible())
                .flag("deferrable", job.deferrable())
                .number("power_watts", job.powerWatts())
                .number("remaining_seconds", job.remainingSeconds());
        if (job.deadline() != Long.MAX_VALUE) {
            data.number("deadline_ms", job.deadline());
        }
        if (job.notBefore() > 0) {
            data.number("not_before_ms", job.notBefore());
        }
        return data.line();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
