package dev.interlock.rules.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A DAG of tasks. The rulebook's answers and the model's plans are the same thing and take the same road.
 *
 * @param rootGoal what it is for, as a sentence
 * @param version rises with each committed change of the same plan
 * @param incident the incident it is meant to end
 */
public record Plan(
        UUID id,
        String rootGoal,
        Instant createdAt,
        int version,
        List<Task> tasks,
        DecisionTag decisionTag,
        String incident) {
    public Plan {
        tasks = List.copyOf(tasks);
    }

    /** Of two plans for one incident the higher version counts, then the smaller id. */
    public boolean supersedes(Plan other) {
        return version != other.version ? version > other.version : id.compareTo(other.id) < 0;
    }

    /** It belongs to an incident of this domain. */
    public boolean isAbout(String domain) {
        return incident.startsWith(domain + "@");
    }

    /** It does more than tell or read. */
    public boolean changes() {
        return tasks.stream().anyMatch(task -> task.action().type().changes());
    }

    /** It asks how something is. */
    public boolean looks() {
        return tasks.stream().anyMatch(task -> task.action().type().reads());
    }
}
