package dev.interlock.rules.schedule;

import static java.util.Comparator.comparing;

import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.plan.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each task of an approved plan is due. A pure function of the plan, the reports so far and the time: the same
 * question has the same answer, whoever asks and however often. Immutable and thread-safe.
 */
public final class Schedule {
    /** How often an agent says that it is still at a task. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /** After two heartbeats missed and some, the agent is taken for lost. */
    public static final Duration LOST_AFTER = Duration.ofSeconds(5);

    /** After the first try. */
    public static final int RETRIES = 2;

    static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);

    /** An estimate is a guess: a task may take three times as long, and never less than this. */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(10);

    private final Plan plan;
    private final Instant start;

    private Schedule(Plan plan, Instant start) {
        this.plan = plan;
        this.start = start;
    }

    /** Begins at {@code now}; no task is due before. */
    public static Schedule start(Plan plan, Instant now) {
        return new Schedule(plan, now);
    }

    /** How long one try of a task may take, from when it was sent. */
    public static Duration timeout(Task task) {
        Duration patience = Duration.ofMillis(Math.multiplyExact(3, Math.min(task.estimatedCostMillis(), 86_400_000)));
        return patience.compareTo(SHORTEST_TIMEOUT) < 0 ? SHORTEST_TIMEOUT : patience;
    }

    /**
     * What is to be done at {@code now}.
     *
     * @param outcomes everything reported of the plan's tasks, in any order; of other tasks it is ignored
     */
    public Due due(List<TaskReport> outcomes, Instant now) {
        Map<String, Tries> tries = tries(outcomes, now);
        List<String> failed = inState(tries, Tries.State.FAILED);
        if (!failed.isEmpty()) {
            return new Due(List.of(), failed, Optional.empty(), Due.State.FAILED);
        }
        if (tries.values().stream().allMatch(each -> each.state().settled())) {
            return new Due(List.of(), List.of(), Optional.empty(), Due.State.DONE);
        }
        List<Task> due = new ArrayList<>();
        plan.tasks().stream().filter(task -> isDue(task, tries, now)).forEach(due::add);
        return new Due(due, List.of(), wakeUp(tries, now), Due.State.RUNNING);
    }

    private Map<String, Tries> tries(List<TaskReport> outcomes, Instant now) {
        Map<String, Tries> tries = new LinkedHashMap<>();
        long seed = plan.id().getMostSignificantBits() ^ plan.id().getLeastSignificantBits();
        plan.tasks().forEach(task -> tries.put(task.id(), new Tries(task, seed)));
        for (TaskReport report : outcomes.stream()
                .sorted(comparing(TaskReport::at).thenComparing(TaskReport::kind))
                .toList()) {
            Tries of = tries.get(report.task());
            if (of != null) {
                of.take(report);
            }
        }
        tries.values().forEach(each -> each.lapse(now));
        skip(tries);
        return tries;
    }

    /** One task that is skipped may let others be skipped, wherever they stand in the plan. */
    private void skip(Map<String, Tries> tries) {
        boolean skipped = true;
        while (skipped) {
            skipped = false;
            for (Task task : plan.tasks()) {
                Tries own = tries.get(task.id());
                if (own != null && own.state() == Tries.State.NEVER_SENT && isIdle(task, tries)) {
                    own.skip();
                    skipped = true;
                }
            }
        }
    }

    /** What it waits for is settled, and not in the way that it needs. */
    private static boolean isIdle(Task task, Map<String, Tries> tries) {
        List<Tries> before = task.dependencies().stream()
                .flatMap(id -> Optional.ofNullable(tries.get(id)).stream())
                .toList();
        boolean settled = before.size() == task.dependencies().size()
                && before.stream().allMatch(each -> each.state().settled());
        return settled
                && (before.stream().anyMatch(each -> each.state() == Tries.State.SKIPPED)
                        || task.when().map(when -> !holds(when, tries)).orElse(false));
    }

    private static boolean holds(When when, Map<String, Tries> tries) {
        return Optional.ofNullable(tries.get(when.task()))
                .map(read -> when.holds(read.found()))
                .orElse(false);
    }

    private boolean isDue(Task task, Map<String, Tries> tries, Instant now) {
        Tries own = tries.get(task.id());
        if (own == null || now.isBefore(start)) {
            return false;
        }
        return switch (own.state()) {
            case NEVER_SENT ->
                task.dependencies().stream()
                        .map(tries::get)
                        .allMatch(each -> each != null && each.state() == Tries.State.SUCCEEDED);
            case RESTING -> !now.isBefore(own.changesAt());
            case UNDER_WAY, SUCCEEDED, SKIPPED, FAILED -> false;
        };
    }

    private Optional<Instant> wakeUp(Map<String, Tries> tries, Instant now) {
        return now.isBefore(start)
                ? Optional.of(start)
                : tries.values().stream()
                        .filter(each -> each.state() == Tries.State.UNDER_WAY || each.state() == Tries.State.RESTING)
                        .map(Tries::changesAt)
                        .filter(now::isBefore)
                        .min(Instant::compareTo);
    }

    private static List<String> inState(Map<String, Tries> tries, Tries.State state) {
        return tries.entrySet().stream()
                .filter(entry -> entry.getValue().state() == state)
                .map(Map.Entry::getKey)
                .toList();
    }
}
