package dev.interlock.cli.live.news;

import dev.interlock.cli.live.news.Headline.Tone;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.incident.Attempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One line a decision, with the beginning of its id, although the audit keeps it as many rows: the rules that fired, the
 * tasks, the verdict come first, and are told together when the plan comes into its first state after being proposed.
 */
final class DecisionStory {
    /** How many tasks of a plan fit into a line. */
    private static final int TASKS = 3;

    private static final int MOST_OPEN = 1_000;

    private final Map<String, Parts> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parts> eldest) {
            return size() > MOST_OPEN;
        }
    };

    /** What has been heard of a decision that was not told yet. */
    private static final class Parts {
        private final Set<String> rules = new LinkedHashSet<>();
        private final List<String> tasks = new ArrayList<>();
        private final List<String> violations = new ArrayList<>();
    }

    Optional<Headline> tell(Entry entry) {
        if (entry instanceof FiringEntry firing) {
            of(entry).ifPresent(parts -> parts.rules.add(firing.ruleId()));
        } else if (entry instanceof TaskEntry task) {
            of(entry).ifPresent(parts -> parts.tasks.add(task.type() + " " + task.target()));
        } else if (entry instanceof ViolationEntry violation) {
            of(entry).ifPresent(parts -> parts.violations.add(violation.ruleId() + " " + violation.sentence()));
        } else if (entry instanceof VerdictEntry verdict && verdict.taskId() != null && !verdict.approved()) {
            String text = "%s  %s at dispatch, on fresh facts".formatted(id(verdict.planId()), verdict.taskId());
            return Optional.of(Narrator.line(entry, Tone.BAD, "refused", text));
        } else if (entry instanceof OutcomeEntry outcome && outcome.status() != OutcomeEntry.Status.OK) {
            String text = "%s  %s: %s, try %d"
                    .formatted(id(outcome.planId()), outcome.taskId(), lower(outcome.status()), outcome.tryNumber());
            return Optional.of(Narrator.line(entry, Tone.BAD, "outcome", text));
        } else if (entry instanceof PlanEntry plan && plan.state() != Attempt.State.PROPOSED) {
            return Optional.of(plan(plan));
        }
        return Optional.empty();
    }

    private Optional<Parts> of(Entry entry) {
        return Optional.ofNullable(entry.origin().decisionId()).map(id -> open.computeIfAbsent(id, key -> new Parts()));
    }

    private Headline plan(PlanEntry entry) {
        return Optional.ofNullable(entry.origin().decisionId())
                .map(open::remove)
                .filter(parts -> !parts.tasks.isEmpty())
                .map(parts -> decision(entry, parts))
                .orElseGet(() -> outcome(entry));
    }

    private static Headline decision(PlanEntry entry, Parts parts) {
        boolean refused = entry.state() == Attempt.State.REFUSED;
        String rules = parts.rules.isEmpty() ? "" : " [" + String.join(", ", parts.rules) + "]";
        String verdict = refused ? "refused: " + String.join("; ", parts.violations) : "approved, " + state(entry);
        String text = "%s  %s: %s%s -> %s"
                .formatted(id(entry.planId()), entry.rootGoal(), NamesInWords.few(parts.tasks, TASKS), rules, verdict);
        return Narrator.line(entry, refused ? Tone.BAD : Tone.PLAIN, "decision", text);
    }

    private static String state(PlanEntry entry) {
        return switch (entry.state()) {
            case WAITING -> "waits for a person: interlock approve " + entry.planId();
            case WITHHELD -> "withheld: " + entry.reason();
            case RUNNING -> "sent";
            default -> lower(entry.state());
        };
    }

    private static Headline outcome(PlanEntry entry) {
        Tone tone =
                switch (entry.state()) {
                    case DONE, EFFECTIVE -> Tone.GOOD;
                    case FAILED, USELESS, REFUSED -> Tone.BAD;
                    default -> Tone.PLAIN;
                };
        String reason = entry.reason() == null ? "" : ": " + entry.reason();
        String text = "%s  %s is %s%s".formatted(id(entry.planId()), entry.rootGoal(), lower(entry.state()), reason);
        return Narrator.line(entry, tone, "outcome", text);
    }

    /** As much of the id of a plan, which is that of the decision too, as {@code audit why} needs. */
    private static String id(String plan) {
        return "%.8s".formatted(plan);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
