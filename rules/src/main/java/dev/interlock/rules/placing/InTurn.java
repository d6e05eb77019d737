package dev.interlock.rules.placing;

import dev.interlock.rules.fact.Job;
import java.util.Comparator;

/** The more important first, by its priority and what it gained by waiting; then who has less time to spare, then who waits longer. */
record InTurn(long now, long ageingMillis) implements Comparator<Job> {
    @Override
    public int compare(Job one, Job other) {
        int order = Long.compare(other.standing(now, ageingMillis), one.standing(now, ageingMillis));
        order = order == 0 ? Double.compare(one.slackMillis(now), other.slackMillis(now)) : order;
        order = order == 0 ? Long.compare(one.submittedAt(), other.submittedAt()) : order;
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }
}
