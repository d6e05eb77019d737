package dev.interlock.cli.live.news;

import dev.interlock.cli.live.news.Headline.Tone;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.RulebookEntry;
import java.util.Locale;
import java.util.Optional;

/** Tells what an operator wants to hear of what is being recorded, and leaves the rest. For one thread. */
public final class Narrator {
    private final DecisionStory decisions = new DecisionStory();

    /** The line this entry is worth, if any. */
    public Optional<Headline> tell(Entry entry) {
        if (entry instanceof ConditionEntry condition) {
            return Optional.of(condition(condition));
        } else if (entry instanceof IncidentEntry incident) {
            return Optional.of(incident(incident));
        } else if (entry instanceof EscalationEntry escalation) {
            String text = "%s: %s".formatted(name(entry, escalation.domain()), escalation.reason());
            return Optional.of(line(entry, Tone.BAD, "escalation", text));
        } else if (entry instanceof AlertEntry alert) {
            String text = "%s, %s: %s".formatted(alert.severity(), alert.target(), alert.message());
            return Optional.of(line(entry, Tone.BAD, "alert", text));
        } else if (entry instanceof LlmRunEntry run) {
            return Optional.of(run(run));
        } else if (entry instanceof ClarificationEntry clarification) {
            return Optional.of(clarification(clarification));
        } else if (entry instanceof OperatorActEntry act) {
            return Optional.of(act(act));
        } else if (entry instanceof RulebookEntry book) {
            return Optional.of(book(book));
        }
        return decisions.tell(entry);
    }

    private static Headline condition(ConditionEntry entry) {
        String what = entry.condition() + " on " + entry.deviceId();
        return entry.change() == ConditionEntry.Change.RAISED
                ? line(entry, Tone.BAD, "condition", what + " holds")
                : line(entry, Tone.QUIET, "condition", what + " is gone");
    }

    private static Headline incident(IncidentEntry entry) {
        String name = name(entry, entry.domain());
        return switch (entry.change()) {
            case OPENED -> line(entry, Tone.BAD, "incident", name + " is open");
            case QUIET -> line(entry, Tone.PLAIN, "incident", name + " is quiet: no condition holds");
            case REOPENED ->
                line(entry, Tone.BAD, "incident", "%s is back, for the %d. time".formatted(name, entry.recurrences()));
            case CLOSED ->
                line(entry, Tone.GOOD, "verified", name + " is closed as verified: telemetry shows that it is over");
        };
    }

    private static Headline run(LlmRunEntry entry) {
        return entry.failure() == null
                ? line(
                        entry,
                        Tone.PLAIN,
                        "model",
                        "%s answered in %d ms".formatted(entry.model(), entry.latencyMillis()))
                : line(entry, Tone.BAD, "model", "%s: %s".formatted(entry.model(), entry.failure()));
    }

    private static Headline clarification(ClarificationEntry entry) {
        return switch (entry.change()) {
            case ASKED -> line(entry, Tone.BAD, "question", entry.question());
            case ANSWERED -> line(entry, Tone.PLAIN, "answer", String.valueOf(entry.answer()));
            case EXPIRED -> line(entry, Tone.BAD, "question", "nobody answered in time: " + entry.question());
        };
    }

    private static Headline act(OperatorActEntry entry) {
        if (entry.act().equals(OperatorActEntry.Act.INVENTORY)) {
            String what = "%s (%s): %s".formatted(entry.setting(), entry.operator(), entry.reason());
            return line(entry, "taken".equals(entry.setting()) ? Tone.QUIET : Tone.BAD, "inventory", what);
        }
        String what = entry.act().toLowerCase(Locale.ROOT).replace('_', ' ');
        String setting = entry.setting() == null ? "" : " " + entry.setting();
        String reason = entry.reason() == null ? "" : ": " + entry.reason();
        String text = "%s: %s%s (%s)%s".formatted(entry.operator(), what, setting, entry.subject(), reason);
        return line(entry, Tone.PLAIN, "operator", text);
    }

    private static Headline book(RulebookEntry entry) {
        return entry.change() == RulebookEntry.Change.LOADED
                ? line(
                        entry,
                        Tone.QUIET,
                        "rulebook",
                        "%.12s is in use, %d rules".formatted(entry.bookHash(), entry.ruleCount()))
                : line(entry, Tone.BAD, "rulebook", "the edit is not taken: " + entry.reason());
    }

    /** The incident that it belongs to, else its domain. */
    private static String name(Entry entry, String domain) {
        return Optional.ofNullable(entry.origin().incident()).orElse(domain);
    }

    static Headline line(Entry entry, Tone tone, String subject, String text) {
        return new Headline(entry.origin().at(), tone, subject, text);
    }
}
