package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.rules.actuator.OwnActuator;
import dev.interlock.rules.plan.Action;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a route of the site's own is given to put into addresses. Camel decodes what stands percent-encoded in an endpoint, so
 * nothing is escaped here: what could mean more than itself in an address is refused.
 */
final class OwnRouteActuator {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.~-]*");

    private OwnRouteActuator() {}

    /** Why the route is not told; empty where it can be. */
    static Optional<String> unable(DeviceAction what) {
        return words(what).entrySet().stream()
                .filter(word -> !isPlain(word.getValue(), what.action()))
                .findFirst()
                .map(word ->
                        "'%s' of '%s' has characters that could mean something else in an address. Name it with letters, digits, '_', '.' and '-'."
                                .formatted(word.getKey(), what.action().type().contractName()));
    }

    /** The device and the arguments, the operator's own fields, and a name of the effect for the other side to know it by. */
    static Map<String, String> variables(DeviceAction what) {
        Map<String, String> variables = words(what);
        variables.put("type", what.action().type().contractName());
        variables.put(
                "effect",
                UUID.nameUUIDFromBytes(what.effect().getBytes(StandardCharsets.UTF_8))
                        .toString());
        if (what.actuator() instanceof OwnActuator own) {
            own.fields().forEach((name, value) -> variables.put("actuator." + name, value));
        }
        return variables;
    }

    private static Map<String, String> words(DeviceAction what) {
        Map<String, String> words = new TreeMap<>();
        words.put("target", what.action().target());
        what.plainArguments().forEach((name, value) -> words.put("args." + name, value.toString()));
        return words;
    }

    private static boolean isPlain(String word, Action action) {
        boolean path = action instanceof Action.HttpCheck check && check.path().equals(word) && check.staysOnTarget();
        return path || PLAIN.matcher(word).matches();
    }
}
