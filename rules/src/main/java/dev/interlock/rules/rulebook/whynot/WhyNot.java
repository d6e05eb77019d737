package dev.interlock.rules.rulebook.whynot;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a rule does not act on a device, or that it does.
 *
 * @param name the sentence that is true when the rule fires
 * @param at the moment of the facts that were looked at
 * @param matches every condition of the rule holds
 * @param findings in the order of the rule's conditions, then what stood in the way of what it concluded
 */
public record WhyNot(
        String rule, String name, String device, Instant at, boolean matches, List<WhyNotFinding> findings) {
    public WhyNot {
        findings = List.copyOf(findings);
    }

    /** Every kind of cause that was found, at whatever depth. */
    public Set<Cause> causes() {
        return findings.stream()
                .flatMap(WhyNotFinding::all)
                .map(WhyNotFinding::cause)
                .filter(cause -> cause != Cause.HELD)
                .collect(Collectors.toSet());
    }
}
