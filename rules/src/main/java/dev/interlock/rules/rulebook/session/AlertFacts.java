package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.alert.AlertSender;
import dev.interlock.rules.alert.AlertsOfName;
import dev.interlock.rules.alert.AlertsOfSender;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.runtime.KieSession;

/** The alerts in the session, and how many there are of each name and sender: counted here, so that no rule collects thousands. */
final class AlertFacts {
    /** The domain of what concerns everything, where the inventory has no facility. */
    static final String SITE = "site";

    private final Keyed<String, FiringAlert> alerts;
    private final Keyed<String, AlertsOfName> names;
    private final Keyed<String, AlertsOfSender> ofSenders;
    private final Keyed<String, AlertSender> senders;
    private final Map<String, Map<String, Integer>> byName = new HashMap<>();
    private final String site;

    AlertFacts(KieSession session, Inventory inventory) {
        this.alerts = new Keyed<>(session, FiringAlert::id);
        this.names = new Keyed<>(session, AlertsOfName::name);
        this.ofSenders = new Keyed<>(session, AlertsOfSender::sender);
        this.senders = new Keyed<>(session, AlertSender::name);
        this.site = site(inventory);
    }

    /** The domain of what concerns everything. */
    static String site(Inventory inventory) {
        return inventory
                .ofKind(DeviceKind.FACILITY)
                .findFirst()
                .map(facility -> facility.id())
                .orElse(SITE);
    }

    void put(FiringAlert alert, long now) {
        FiringAlert before = alerts.get(alert.id());
        if (alert.equals(before)) {
            return;
        }
        if (before != null) {
            count(before, -1, now);
        }
        alerts.put(alert);
        count(alert, 1, now);
    }

    void remove(String id, long now) {
        FiringAlert gone = alerts.get(id);
        if (gone != null) {
            alerts.remove(id);
            count(gone, -1, now);
        }
    }

    /** Those who are to be heard, and no other. */
    void listenTo(List<AlertSender> heard) {
        heard.stream()
                .filter(sender -> !sender.equals(senders.get(sender.name())))
                .forEach(senders::put);
        List<String> known = heard.stream().map(AlertSender::name).toList();
        senders.removeIf(sender -> !known.contains(sender.name()));
    }

    List<FiringAlert> all() {
        return alerts.all();
    }

    List<AlertSender> senders() {
        return senders.all();
    }

    int size() {
        return alerts.size();
    }

    private void count(FiringAlert alert, int more, long now) {
        if (alert.troubles()) {
            AlertsOfName name = names.get(alert.name());
            int ofName = more + (name == null ? 0 : name.count());
            names.put(new AlertsOfName(alert.name(), ofName, site, now));
            Map<String, Integer> told = byName.computeIfAbsent(alert.sender(), none -> new HashMap<>());
            told.merge(alert.name(), more, Integer::sum);
            told.values().removeIf(none -> none == 0);
            int all = told.values().stream().mapToInt(Integer::intValue).sum();
            int largest =
                    told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            ofSenders.put(new AlertsOfSender(alert.sender(), all - largest, site, now));
            forgetNone(alert, ofName, all);
        }
    }

    private void forgetNone(FiringAlert alert, int ofName, int ofSender) {
        if (ofName == 0) {
            names.remove(Objects.requireNonNull(alert.name()));
        }
        if (ofSender == 0) {
            byName.remove(alert.sender());
            ofSenders.remove(Objects.requireNonNull(alert.sender()));
        }
    }
}
