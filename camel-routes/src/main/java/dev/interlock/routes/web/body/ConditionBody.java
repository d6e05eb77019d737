package dev.interlock.routes.web.body;

import dev.interlock.rules.condition.Condition;
import java.time.Instant;

/** A condition that holds. */
public record ConditionBody(String name, String device, String domain, Instant since) {
    public static ConditionBody of(Condition condition) {
        return new ConditionBody(
                condition.name(), condition.device(), condition.domain(), Instant.ofEpochMilli(condition.since()));
    }
}
