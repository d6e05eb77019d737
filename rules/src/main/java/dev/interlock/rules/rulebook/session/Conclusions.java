package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import java.util.List;
import java.util.Optional;

/**
 * What one turn brought: the same facts in the same order bring the same conclusions, in the same order.
 *
 * @param at the turn's moment, epoch milliseconds
 * @param firings only those that concluded something new
 * @param settled attempts that telemetry proved effective or useless, or cannot judge
 * @param shadows firings of shadows that would have acted and had not before; each concluded a {@link
 *     dev.interlock.rules.rulebook.source.ShadowFact}
 * @param quarantined facts that made a rule fail and were taken out
 * @param engineFault why the turn was given up and what was known before it kept; empty in good order
 */
public record Conclusions(
        long at,
        List<Firing> firings,
        List<Condition> raised,
        List<Condition> cleared,
        List<Incident> opened,
        List<Incident> quiet,
        List<Incident> reopened,
        List<Incident> closed,
        List<Attempt> started,
        List<Attempt> settled,
        List<Escalation> escalations,
        List<Firing> shadows,
        List<Quarantined> quarantined,
        Optional<String> engineFault) {
    static Conclusions none(long at, List<Quarantined> quarantined, String engineFault) {
        List<Attempt> noAttempts = List.of();
        List<Incident> none = List.of();
        return new Conclusions(
                at,
                List.of(),
                List.of(),
                List.of(),
                none,
                none,
                none,
                none,
                noAttempts,
                noAttempts,
                List.of(),
                List.of(),
                List.copyOf(quarantined),
                Optional.of(engineFault));
    }
}
