package dev.interlock.advisor;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import java.util.List;

/**
 * What a planner is told.
 *
 * @param conditions what holds in the incident's domain
 * @param attempts what was tried for the incident, and what became of it
 */
public record Question(Escalation escalation, List<Condition> conditions, List<Attempt> attempts) {
    public Question {
        conditions = List.copyOf(conditions);
        attempts = List.copyOf(attempts);
    }
}
