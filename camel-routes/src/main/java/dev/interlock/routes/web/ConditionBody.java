package dev.interlock.routes.web;

import dev.interlock.rules.condition.Condition;
import java.time.Instant;

/** A condition that holds. */
record ConditionBody(String name, String device, String domain, Instant since) {
    static ConditionBody of(Condition condition) {
        return new ConditionBody(
                condition.name(), condition.device(), condition.domain(), Instant.ofEpochMilli(condition.since()));
    }
}
