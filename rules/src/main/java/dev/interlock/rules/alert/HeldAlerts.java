package dev.interlock.rules.alert;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Held alerts by their id, and by the fingerprint under which several senders may know them. */
final class HeldAlerts {
    private final Map<String, HeldAlert> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> byFingerprint = new LinkedHashMap<>();
    private final Map<String, Map<String, HeldAlert>> byDomain = new LinkedHashMap<>();
    private @Nullable List<HeldAlert> all;

    /**
     * The alert that a sender speaks of: its own, or another's that bears the same fingerprint and began at the same moment.
     * A pair of Alertmanagers tells everything twice, and one that is asked answers under another name than it posts under.
     */
    Optional<HeldAlert> find(AlertWord word, String sender) {
        HeldAlert own = byId.get(word.fingerprint() + "@" + sender);
        return own != null
                ? Optional.of(own)
                : byFingerprint.getOrDefault(word.fingerprint(), Set.of()).stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .filter(each -> each.began() == word.since())
                        .findFirst();
    }

    HeldAlert put(HeldAlert each) {
        HeldAlert before = byId.put(each.alert().id(), each);
        if (before != null && !before.alert().domain().equals(each.alert().domain())) {
            leave(before);
        }
        all = null;
        byDomain.computeIfAbsent(each.alert().domain(), none -> new LinkedHashMap<>())
                .put(each.alert().id(), each);
        byFingerprint
                .computeIfAbsent(each.fingerprint(), none -> new LinkedHashSet<>())
                .add(each.alert().id());
        return each;
    }

    void remove(HeldAlert each) {
        byId.remove(each.alert().id());
        leave(each);
        all = null;
        Set<String> same = byFingerprint.getOrDefault(each.fingerprint(), Set.of());
        same.remove(each.alert().id());
        if (same.isEmpty()) {
            byFingerprint.remove(each.fingerprint());
        }
    }

    int size() {
        return byId.size();
    }

    List<HeldAlert> all() {
        List<HeldAlert> known = all == null ? List.copyOf(byId.values()) : all;
        all = known;
        return known;
    }

    /** Those about one domain, in the order in which they became so. */
    List<HeldAlert> in(String domain) {
        return List.copyOf(byDomain.getOrDefault(domain, Map.of()).values());
    }

    private void leave(HeldAlert each) {
        byDomain.computeIfPresent(
                each.alert().domain(),
                (domain, its) -> without(its, each.alert().id()));
    }

    private static @Nullable Map<String, HeldAlert> without(Map<String, HeldAlert> alerts, String id) {
        alerts.remove(id);
        return alerts.isEmpty() ? null : alerts;
    }

    static FiringAlert alert(String id, AlertWord word, String sender, AlertSubject about, long now) {
        return new FiringAlert(
                id,
                word.name(),
                word.code(),
                word.watchdog() ? AlertSeverity.INFO : word.severity(),
                word.device(),
                about.subject(),
                about.domain(),
                word.labels(),
                word.summary(),
                sender,
                Math.min(word.since(), now));
    }
}
