package dev.interlock.routes.loop;

import dev.interlock.routes.planning.Planning;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.alert.AlertChange;
import dev.interlock.rules.alert.AlertNews;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.alert.AlertSubject;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What alerts of other systems do within one turn. */
final class AlertTurn {
    private final LoopState state;
    private final Planning planning;
    private final TurnRecord record;
    private final Outbox outbox;
    private final Instant now;

    AlertTurn(LoopState state, Planning planning, TurnRecord record, Outbox outbox, Instant now) {
        this.state = state;
        this.planning = planning;
        this.record = record;
        this.outbox = outbox;
        this.now = now;
    }

    void told(AlertPost post) {
        List<Condition> holding = state.rules().session().conditions();
        AlertNews news = state.planning()
                .alerts()
                .book()
                .tell(
                        post,
                        now.toEpochMilli(),
                        word -> AlertSubject.of(word, state.rules().session().inventory(), holding));
        apply(news.changes());
        outbox.answer(news);
    }

    void unanswered(String sender) {
        state.planning().alerts().book().unanswered(sender, now.toEpochMilli());
        apply(List.of());
    }

    /** A person settled an incident: its alerts count no longer, until they fire anew. */
    void settled(Incident incident) {
        List<Condition> its = state.rules().session().conditionsOf(incident.domain());
        apply(state.planning().alerts().book().settle(alert -> belongs(alert, incident, its), sender -> its.stream()
                .anyMatch(each -> each.name().equals("alert-sender-silent")
                        && each.device().equals(sender.name()))));
    }

    private static boolean belongs(FiringAlert alert, Incident incident, List<Condition> its) {
        return alert.domain().equals(incident.domain())
                || its.stream()
                        .anyMatch(each -> (each.name().equals("alert-storm")
                                        && each.device().equals(alert.name()))
                                || (each.name().equals("alert-flood")
                                        && each.device().equals(alert.sender())));
    }

    /** Time went by: what nobody repeats is said, and what nobody was asked about is asked. */
    void ticked(List<Escalation> asked) {
        Map<String, Incident> incidents = incidents();
        state.planning()
                .alerts()
                .book()
                .newlyUnconfirmed(now.toEpochMilli())
                .forEach(change -> record(change, incidents));
        asked.stream().filter(Escalation::isAlerted).forEach(each -> asked(each.domain()));
        for (Incident incident : incidents.values()) {
            List<FiringAlert> unasked = state.planning().alerts().pending(incident.domain());
            if (!unasked.isEmpty() && planning.heardMore(incident, unasked)) {
                asked(incident.domain());
            }
        }
    }

    private void apply(List<AlertChange> changes) {
        List<FiringAlert> firing = changes.stream()
                .map(AlertChange::held)
                .filter(HeldAlert::counts)
                .map(HeldAlert::alert)
                .toList();
        Set<String> over = changes.stream()
                .filter(change -> change.isGone() || !change.held().counts())
                .map(change -> change.held().alert().id())
                .collect(Collectors.toSet());
        state.rules()
                .session()
                .file(
                        firing.stream()
                                .filter(alert -> !over.contains(alert.id()))
                                .toList(),
                        over,
                        state.planning().alerts().book().senders());
        Map<String, Incident> incidents = incidents();
        changes.forEach(change -> record(change, incidents));
    }

    private void record(AlertChange change, Map<String, Incident> incidents) {
        if (change.kind() != AlertChange.Kind.REPEATED) {
            record.heard(
                    change,
                    Optional.ofNullable(incidents.get(change.held().alert().domain()))
                            .map(Incident::id));
        }
        if (state.planning().alerts().note(change)) {
            outbox.keep(change);
        }
    }

    private void asked(String domain) {
        state.planning().alerts().asked(domain).forEach(outbox::keep);
    }

    private Map<String, Incident> incidents() {
        Map<String, Incident> byDomain = new LinkedHashMap<>();
        state.rules().session().incidents().forEach(incident -> byDomain.put(incident.domain(), incident));
        return byDomain;
    }
}
