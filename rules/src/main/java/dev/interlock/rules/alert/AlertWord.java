package dev.interlock.rules.alert;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a sender says of one alert, again and again until it is over.
 *
 * @param fingerprint names the alert's labels
 * @param since with the fingerprint, names the episode; epoch milliseconds
 * @param device the device of the inventory that it is about; empty where it names none
 * @param group what the sender tells together with it, or the instance that it names: what it is about without a device
 * @param watchdog it always fires, and shows by it that its sender is alive
 */
public record AlertWord(
        String fingerprint,
        long since,
        boolean firing,
        String name,
        String code,
        AlertSeverity severity,
        String device,
        String group,
        Map<String, String> labels,
        String summary,
        boolean watchdog) {
    public AlertWord {
        labels = Map.copyOf(new TreeMap<>(labels));
    }
}
