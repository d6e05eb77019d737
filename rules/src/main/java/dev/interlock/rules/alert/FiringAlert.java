package dev.interlock.rules.alert;

import java.util.Map;
import java.util.TreeMap;

/**
 * What another system says is wrong, as long as it says so. Its texts were written outside: quoted, never obeyed.
 *
 * @param id names the alert of its sender over all its episodes
 * @param code what runbooks call it; as a rule its name
 * @param device the device of the inventory that it is about; empty where it names none
 * @param subject what it is about: its device, else the instance, the group or the name that it gives
 * @param domain what an incident about it belongs to
 * @param summary what its author wrote for people
 * @param sender who tells it
 * @param since when it began, by its sender, and never later than it was heard; epoch milliseconds
 */
public record FiringAlert(
        String id,
        String name,
        String code,
        AlertSeverity severity,
        String device,
        String subject,
        String domain,
        Map<String, String> labels,
        String summary,
        String sender,
        long since) {
    public FiringAlert {
        labels = Map.copyOf(new TreeMap<>(labels));
    }

    /** It is one of those that somebody has to look at. */
    public boolean troubles() {
        return severity != AlertSeverity.INFO;
    }

    /** What it says, as a sentence for people. */
    public String sentence() {
        String said = summary.isEmpty() ? "" : ": \"%s\"".formatted(summary);
        return "%s (%s) of %s%s".formatted(name, severity, subject, said);
    }
}
