package dev.interlock.routes.agents.actuators.call;

import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.plan.Action;
import java.util.Map;
import java.util.TreeMap;

/**
 * An action on its way to one device.
 *
 * @param effect names what is to be brought about, PLAN/TASK
 */
public record DeviceAction(String effect, Action action, Actuator actuator) {
    private static final double WHOLE = 1e15;

    /** The arguments, by name; 300.0 is 300 to whoever reads it. */
    public Map<String, Object> plainArguments() {
        Map<String, Object> plain = new TreeMap<>();
        action.args().forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < WHOLE
                ? Long.valueOf(number.longValue())
                : value;
    }
}
