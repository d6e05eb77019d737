package dev.interlock.routes.replay;

import dev.interlock.routes.trail.SeenFacts;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.whynot.SeenAgain;
import dev.interlock.rules.rulebook.whynot.SeenAgain.Answer;
import dev.interlock.rules.rulebook.whynot.SeenAgain.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks another rulebook about the decisions of an audit, each on the facts that the rules behind it saw. It can say which of them would
 * not have been made; what it would decide where no rule fired, no audit knows.
 */
public final class AuditBacktest {
    /**
     * A rule that fired, as the audit has it.
     *
     * @param decision id of the decision that it led to
     * @param facts what it saw, as JSON
     * @param rulebook hash of the rulebook that it stood in
     */
    public record Fired(String decision, String rule, String name, String facts, String rulebook) {}

    /**
     * A decision of the audit.
     *
     * @param at when it was made
     * @param goal what it was to do, in words
     * @param changed something was sent that changes the world
     */
    public record Made(String id, String at, String goal, boolean changed) {}

    /**
     * What the judged rulebook says of a decision.
     *
     * @param rule the first rule behind it that does not fire as it did, with its name; empty where all do
     * @param sentence why it does not, or why nobody knows
     * @param certain the world had not gone another way by then
     */
    public record JudgedDecision(Made made, Verdict verdict, String rule, String sentence, boolean certain) {}

    private final Optional<Rulebook> decided;
    private final SeenAgain written;
    private final SeenAgain unwritten;

    /**
     * Judges by one rulebook.
     *
     * @param decided the one that made decisions, where it is at hand; of those that others made, what they saw is compared alone
     */
    public AuditBacktest(Optional<Rulebook> decided, Rulebook judged) {
        this.decided = decided;
        this.written = new SeenAgain(decided, judged);
        this.unwritten = new SeenAgain(Optional.empty(), judged);
    }

    /** Every decision that rules led to, in its order. From the first that would not have changed the world, nothing is certain. */
    public List<JudgedDecision> judge(List<Made> decisions, List<Fired> firings) {
        Map<String, List<Fired>> behind = new LinkedHashMap<>();
        firings.forEach(each -> behind.computeIfAbsent(each.decision(), none -> new ArrayList<>())
                .add(each));
        List<JudgedDecision> judged = new ArrayList<>();
        boolean certain = true;
        for (Made made : decisions) {
            List<Fired> rules = behind.getOrDefault(made.id(), List.of());
            if (!rules.isEmpty()) {
                JudgedDecision each = judge(made, rules, certain);
                judged.add(each);
                certain &= each.verdict() == Verdict.FIRES || !made.changed();
            }
        }
        return judged;
    }

    /** One rule that stays silent is enough; what cannot be judged counts where none does. */
    private JudgedDecision judge(Made made, List<Fired> rules, boolean certain) {
        JudgedDecision worst = new JudgedDecision(made, Verdict.FIRES, "", "", certain);
        for (Fired fired : rules) {
            Answer answer = answer(fired);
            if (answer.verdict() == Verdict.SILENT
                    || (answer.verdict() == Verdict.UNKNOWN && worst.verdict() == Verdict.FIRES)) {
                worst = new JudgedDecision(
                        made,
                        answer.verdict(),
                        "%s (%s)".formatted(fired.rule(), fired.name()),
                        answer.sentence(),
                        certain);
            }
            if (worst.verdict() == Verdict.SILENT) {
                return worst;
            }
        }
        return worst;
    }

    private Answer answer(Fired fired) {
        SeenAgain asked =
                decided.filter(book -> book.hash().equals(fired.rulebook())).isPresent() ? written : unwritten;
        return asked.of(fired.rule(), SeenFacts.read(fired.facts(), type -> asked.type(fired.rule(), type)));
    }
}
