package dev.interlock.rules.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which alerts nobody repeated for long: each is said once, and once more after it was repeated meanwhile. */
final class UnconfirmedAlerts {
    private final long keptMillis;
    private final Set<String> said = new HashSet<>();

    UnconfirmedAlerts(long keptMillis) {
        this.keptMillis = keptMillis;
    }

    List<AlertChange> among(List<HeldAlert> held, long now) {
        List<AlertChange> found = new ArrayList<>();
        for (HeldAlert each : held) {
            String id = each.alert().id();
            if (!each.isUnconfirmed(now, keptMillis)) {
                said.remove(id);
            } else if (each.counts() && said.add(id)) {
                found.add(new AlertChange(AlertChange.Kind.UNCONFIRMED, each));
            }
        }
        return found;
    }
}
