package dev.interlock.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a device answers to an action, before it is put into the agent result contract. */
record Answer(boolean ok, Map<String, Object> out) {
    static Answer refused(String reason) {
        return new Answer(false, Map.of("reason", reason));
    }

    /** Something changed; {@code before} are the arguments that would change it back. */
    static Answer changed(Map<String, Object> before) {
        return new Answer(true, Map.of("before", before));
    }

    static Answer figures(Map<String, Object> figures) {
        return new Answer(true, new LinkedHashMap<>(figures));
    }
}
