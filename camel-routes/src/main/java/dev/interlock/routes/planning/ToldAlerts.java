package dev.interlock.routes.planning;

import dev.interlock.rules.alert.AlertBook;
import dev.interlock.rules.alert.AlertChange;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.plan.Plan;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The book of alerts, which of them nobody was asked about yet, and what of them is kept over a restart. */
public final class ToldAlerts {
    /** That an alert was only repeated is written down so much more seldom than it is asked for. */
    private static final int PARTS = 24;

    private final AlertBook book;
    private final Map<String, Map<String, FiringAlert>> pending = new HashMap<>();
    private final Map<String, Long> saved = new HashMap<>();

    public ToldAlerts(AlertBook book) {
        this.book = book;
        book.all().forEach(each -> {
            saved.put(each.alert().id(), each.toldAt());
            pend(each);
        });
    }

    public AlertBook book() {
        return book;
    }

    /** Takes note of a change; true where it has to be kept over a restart. */
    public boolean note(AlertChange change) {
        HeldAlert held = change.held();
        String id = held.alert().id();
        pend(change.isGone() ? held.ended() : held);
        if (change.isGone()) {
            saved.remove(id);
            return true;
        }
        boolean due = change.kind() != AlertChange.Kind.REPEATED
                || held.toldAt() - saved.getOrDefault(id, 0L) > book.keptMillis() / PARTS;
        if (due) {
            saved.put(id, held.toldAt());
        }
        return due;
    }

    private void pend(HeldAlert held) {
        FiringAlert alert = held.alert();
        Map<String, FiringAlert> open = pending.computeIfAbsent(alert.domain(), none -> new LinkedHashMap<>());
        if (held.needsAsking()) {
            open.put(alert.id(), alert);
        } else {
            open.remove(alert.id());
        }
        if (open.isEmpty()) {
            pending.remove(alert.domain());
        }
    }

    /** The alerts of a domain that nobody was asked about. */
    public List<FiringAlert> pending(String domain) {
        return List.copyOf(pending.getOrDefault(domain, Map.of()).values());
    }

    /** Somebody was asked about all of this domain; what has to be kept of that. */
    public List<AlertChange> asked(String domain) {
        pending.remove(domain);
        return book.asked(domain);
    }

    /** What other systems say fires in the domain that a plan is about. */
    public List<FiringAlert> of(Plan plan) {
        return in(plan.incident().substring(0, Math.max(0, plan.incident().lastIndexOf('@'))));
    }

    /** What other systems say fires in a domain. */
    public List<FiringAlert> in(String domain) {
        return firing(book.in(domain));
    }

    /** What other systems say fires anywhere. */
    public List<FiringAlert> firing() {
        return firing(book.all());
    }

    private static List<FiringAlert> firing(Collection<HeldAlert> held) {
        return held.stream().filter(HeldAlert::counts).map(HeldAlert::alert).toList();
    }
}
