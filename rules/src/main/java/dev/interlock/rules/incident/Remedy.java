package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.plan.Action;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that could be done about a condition now. Remedies of one domain, condition and name are carried out
 * together, as one plan.
 *
 * @param condition the condition it answers
 * @param device the device the condition is about
 * @param name what the remedy is called; barred and budgeted under this name
 * @param rank lower is tried first
 * @param urgent it does not wait for a running remedy that is not urgent
 */
public record Remedy(
        String condition, String device, String domain, String name, int rank, boolean urgent, Action action) {
    /** How many devices are named in a sentence before the rest is counted. */
    private static final int NAMED = 4;

    /**
     * A remedy that waits its turn.
     *
     * @param known the limit that bears the remedy's name; its value is the rank
     */
    public static Remedy of(Condition condition, Limit known, Action action) {
        return of(condition, known.name(), (int) known.value(), action);
    }

    /**
     * A remedy that does not wait.
     *
     * @param known the limit that bears the remedy's name; its value is the rank
     */
    public static Remedy urgent(Condition condition, Limit known, Action action) {
        return urgent(condition, known.name(), (int) known.value(), action);
    }

    /** A remedy that waits its turn. */
    public static Remedy of(Condition condition, String name, int rank, Action action) {
        return new Remedy(condition.name(), condition.device(), condition.domain(), name, rank, false, action);
    }

    /** A remedy that does not wait. */
    public static Remedy urgent(Condition condition, String name, int rank, Action action) {
        return new Remedy(condition.name(), condition.device(), condition.domain(), name, rank, true, action);
    }

    /** Carrying it out changes something. */
    public boolean changes() {
        return action.type().changes();
    }

    /**
     * A person is told once of all devices of a domain that share a condition.
     *
     * @param sharing their conditions; at least one
     * @param known the limit that bears the remedy's name; its value is the rank
     * @param severity info, warning or critical
     * @param words the limit of the condition, whose source says what is recommended
     */
    public static Remedy toTell(Collection<Condition> sharing, Limit known, String severity, Limit words) {
        return of(first(sharing), known, new Action.Alert(first(sharing).domain(), severity, sentence(sharing, words)));
    }

    /** The same, in words of their own. */
    public static Remedy toTell(Collection<Condition> sharing, Limit known, Action.Alert alert) {
        return of(first(sharing), known, alert);
    }

    private static Condition first(Collection<Condition> sharing) {
        return sharing.stream().min(Comparator.comparing(Condition::device)).orElseThrow();
    }

    private static String sentence(Collection<Condition> sharing, Limit words) {
        List<String> devices =
                sharing.stream().map(Condition::device).distinct().sorted().toList();
        return "%s: %s of %s. %s"
                .formatted(first(sharing).domain(), words.name(), NamesInWords.few(devices, NAMED), words.source());
    }
}
