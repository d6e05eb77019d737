package dev.interlock.rules.schedule;

import dev.interlock.rules.plan.Task;
import dev.interlock.rules.schedule.TaskReport.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

/** How often one task was tried, and what became of the latest try. */
final class Tries {
    /** Where a task is. */
    enum State {
        NEVER_SENT,
        UNDER_WAY,
        /** The latest try failed; there will be another. */
        RESTING,
        SUCCEEDED,
        /** What it depends on was not found, so it is not carried out. */
        SKIPPED,
        FAILED;

        /** Nothing more will happen to it, and nothing went wrong. */
        boolean settled() {
            return this == SUCCEEDED || this == SKIPPED;
        }
    }

    private final Task task;
    private final long seed;
    private int sent;
    private boolean succeeded;
    private boolean failed;
    private boolean hopeless;
    private boolean skipped;
    private Map<String, Object> found = Map.of();
    private Instant sentAt = Instant.MIN;
    private Instant heardAt = Instant.MIN;
    private Instant endedAt = Instant.MIN;

    Tries(Task task, long seed) {
        this.task = task;
        this.seed = seed;
    }

    /** Takes reports in the order of their times. */
    void take(TaskReport report) {
        if (report.kind() == Kind.HEARTBEAT) {
            heard(report.at());
            return;
        }
        lapse(report.at());
        if (report.kind() == Kind.SENT) {
            sent++;
            failed = false;
            sentAt = report.at();
            heardAt = report.at();
        } else if (report.kind() == Kind.SUCCEEDED) {
            // Also after it was given up: the agent acts once, however often it is told, and this is its word on it.
            succeeded = true;
            found = report.found();
        } else {
            fail(report.at());
            hopeless |= report.kind() == Kind.HOPELESS;
        }
    }

    /**
     * An agent that is at its task has been at it all along: only the newest heartbeat need be kept, and a controller that
     * was itself away for a while does not take that for the agent's silence. What took too long is over all the same.
     */
    private void heard(Instant at) {
        if (at.isBefore(sentAt.plus(Schedule.timeout(task)))) {
            heardAt = at;
        } else {
            lapse(at);
        }
    }

    /** Ends a try that took too long or fell silent. */
    void lapse(Instant now) {
        if (sent > 0 && !failed && !succeeded && !now.isBefore(lapsesAt())) {
            fail(lapsesAt());
        }
    }

    /** What it found; empty before it succeeded. */
    Map<String, Object> found() {
        return found;
    }

    void skip() {
        skipped = true;
    }

    State state() {
        if (succeeded) {
            return State.SUCCEEDED;
        } else if (skipped) {
            return State.SKIPPED;
        } else if (sent == 0) {
            return State.NEVER_SENT;
        } else if (!failed) {
            return State.UNDER_WAY;
        }
        return hopeless || sent > Schedule.RETRIES ? State.FAILED : State.RESTING;
    }

    /** When the try that is under way ends at the latest, or the rest before the next one. */
    Instant changesAt() {
        return state() == State.RESTING ? endedAt.plus(backOff()) : lapsesAt();
    }

    private void fail(Instant at) {
        failed = true;
        endedAt = at;
    }

    private Instant lapsesAt() {
        Instant lost = heardAt.plus(Schedule.LOST_AFTER);
        Instant timeout = sentAt.plus(Schedule.timeout(task));
        return lost.isBefore(timeout) ? lost : timeout;
    }

    /** Doubles with each try; up to a half more, drawn from the seed, so that many tasks do not return at once. */
    private Duration backOff() {
        Duration plain = Schedule.FIRST_BACK_OFF.multipliedBy(1L << (sent - 1));
        long jitter =
                new SplittableRandom(seed ^ (task.id().hashCode() * 31L + sent)).nextLong(plain.toMillis() / 2 + 1);
        return plain.plusMillis(jitter);
    }
}
