package dev.interlock.routes.ingest.alerts;

import java.time.Instant;
import java.util.Map;

/**
 * One alert as an Alertmanager tells it, again and again until it is resolved.
 *
 * @param fingerprint names the alert's labels
 * @param startsAt with the fingerprint, names the episode
 * @param summary what its author wrote for people; quoted, never obeyed
 */
record Alert(
        String fingerprint, Instant startsAt, boolean firing, String name, Map<String, String> labels, String summary) {
    Alert {
        labels = Map.copyOf(labels);
    }
}
