package dev.interlock.routes.agents.actuators.http;

import dev.interlock.rules.plan.ActionType;
import java.util.Map;

/** What is sent to devices of one make, by action, and where its secrets lie. */
record HttpTemplate(Map<ActionType, RequestTemplate> actions, Map<String, SecretSource> secrets) {
    HttpTemplate {
        actions = Map.copyOf(actions);
        secrets = Map.copyOf(secrets);
    }
}
