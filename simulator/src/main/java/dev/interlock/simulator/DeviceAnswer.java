package dev.interlock.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a device answers to an action, before it is put into the agent result contract. */
record DeviceAnswer(boolean ok, Map<String, Object> out) {
    static DeviceAnswer refused(String reason) {
        return new DeviceAnswer(false, Map.of("reason", reason));
    }

    /** Something changed; {@code before} are the arguments that would change it back. */
    static DeviceAnswer changed(Map<String, Object> before) {
        return new DeviceAnswer(true, Map.of("before", before));
    }

    static DeviceAnswer figures(Map<String, Object> figures) {
        return new DeviceAnswer(true, new LinkedHashMap<>(figures));
    }
}
