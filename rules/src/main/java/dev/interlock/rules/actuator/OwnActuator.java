package dev.interlock.rules.actuator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A route of the site's own carries actions out.
 *
 * @param name of the route behind {@code actuate-}
 * @param fields what the route wants to know of the device, by name
 */
public record OwnActuator(String name, Map<String, String> fields) implements Actuator {
    public OwnActuator {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "The actuator has 'name' = \"%s\". Give small letters, digits and '-', as in the name of its route."
                            .formatted(name));
        }
    }
}
