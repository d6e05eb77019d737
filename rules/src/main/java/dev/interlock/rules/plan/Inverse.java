package dev.interlock.rules.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The action that takes another one back: the same one, or the one that is declared to, with the values that were recorded before. */
public final class Inverse {
    private Inverse() {}

    /**
     * What would undo the action; empty where nothing does.
     *
     * @param before the former values by the names of its arguments, as its agent recorded them
     */
    public static Optional<Action> of(Action action, Map<?, ?> before) {
        ActionType type = action.type().undoneBy();
        Map<String, Object> former = new LinkedHashMap<>();
        for (Argument argument : type.arguments()) {
            Object value = before.get(argument.name());
            if (value != null && argument.fits(value)) {
                former.put(argument.name(), value);
            }
        }
        return action.type().reversible() && former.size() == type.arguments().size()
                ? Optional.of(type.form().action(action.target(), former))
                : Optional.empty();
    }
}
