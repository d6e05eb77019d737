package dev.interlock.routes.web.body;

import dev.interlock.rules.plan.Action;
import java.util.Map;
import java.util.TreeMap;

/** An action as the plan contract writes it. */
record ActionBody(String type, String target, Map<String, Object> args) {
    static ActionBody of(Action action) {
        return new ActionBody(action.type().contractName(), action.target(), new TreeMap<>(action.args()));
    }
}
