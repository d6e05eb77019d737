package dev.interlock.rules.alert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whose alerts a sender lists when it is asked, and since when it no longer lists one. */
final class Listings {
    /** Longer than Prometheus takes to tell an Alertmanager that started anew, and than a word may be under way. */
    private static final long PATIENCE_MILLIS = 300_000;

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Long> missing = new HashMap<>();

    /** It lists the alert, so that whoever told it is the same sender, under the name under which it posts. */
    void lists(String asked, FiringAlert alert) {
        names.computeIfAbsent(asked, none -> new HashSet<>()).add(alert.sender());
        missing.remove(alert.id());
    }

    void told(String id) {
        missing.remove(id);
    }

    void forget(String id) {
        missing.remove(id);
    }

    /** It does not list an alert of its own, and has not for long. */
    boolean missingTooLong(String asked, FiringAlert alert, long now) {
        boolean its = asked.equals(alert.sender())
                || names.getOrDefault(asked, Set.of()).contains(alert.sender());
        return its && now - missing.computeIfAbsent(alert.id(), none -> now) >= PATIENCE_MILLIS;
    }
}
