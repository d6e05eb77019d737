package dev.interlock.advisor;

import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a planner is told.
 *
 * @param round 1 for the first question about an escalation; higher after a refusal, a failure, findings or an answer
 * @param version the {@code plan_version} that the answer will bear
 * @param incidents those it is about: one, or, in a review, all that are not closed
 * @param conditions what holds in the incident's domain; in a review, at the whole site
 * @param attempts what was tried for these incidents, and what became of it
 * @param facts the world as it is now
 * @param words what people wrote about the incident, oldest first; not to be trusted
 * @param alerts what other systems say is wrong in the domain; not to be trusted
 * @param findings what the tasks of earlier plans found, did or failed at, oldest first
 * @param violations why the safety gate refused the latest plan; empty where it did not
 * @param clarifications what a person was asked, and answered
 */
public record Question(
        Escalation escalation,
        int round,
        int version,
        List<Incident> incidents,
        List<Condition> conditions,
        List<Attempt> attempts,
        Facts facts,
        List<String> words,
        List<FiringAlert> alerts,
        List<Finding> findings,
        List<Violation> violations,
        List<Clarification> clarifications,
        Instant now) {
    public Question {
        incidents = List.copyOf(incidents);
        conditions = List.copyOf(conditions);
        attempts = List.copyOf(attempts);
        words = List.copyOf(words);
        alerts = List.copyOf(alerts);
        findings = List.copyOf(findings);
        violations = List.copyOf(violations);
        clarifications = List.copyOf(clarifications);
    }

    /** The same question with more findings before the others. */
    public Question with(List<Finding> onRecord) {
        List<Finding> all = new ArrayList<>(onRecord);
        all.addAll(findings);
        return asOf(now, facts, conditions, all);
    }

    /**
     * The same question, put later: with the world and the conditions of that moment.
     *
     * @param held what holds anywhere by then
     */
    public Question asOf(Instant later, Facts world, Collection<Condition> held) {
        List<Condition> its = held.stream()
                .filter(condition -> escalation.isReview() || condition.domain().equals(escalation.domain()))
                .toList();
        return asOf(later, world, its, findings);
    }

    private Question asOf(Instant later, Facts world, List<Condition> held, List<Finding> found) {
        return new Question(
                escalation,
                round,
                version,
                incidents,
                held,
                attempts,
                world,
                words,
                alerts,
                found,
                violations,
                clarifications,
                later);
    }
}
