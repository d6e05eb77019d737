package dev.interlock.routes.audit.reading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which incidents are wanted; what is absent does not matter.
 *
 * @param state {@code open}, {@code quiet} or {@code closed}
 * @param device a device that something was wrong with, or that something was done to, while it lasted
 * @param rule the id of a rule that fired for it
 * @param tag {@code DETERMINISTIC} or {@code LLM_DECISION}: who made one of its plans
 * @param text words of its domain, of why it is in its state, of a goal or of an alert, in any case
 * @param since not closed before then
 * @param until not opened after then
 */
public record IncidentSearch(
        Optional<String> state,
        Optional<String> device,
        Optional<String> rule,
        Optional<String> tag,
        Optional<String> text,
        Optional<Instant> since,
        Optional<Instant> until) {
    private static final Map<String, String> STATES =
            Map.of("open", "state IN ('OPENED', 'REOPENED')", "quiet", "state = 'QUIET'", "closed", "state = 'CLOSED'");

    public IncidentSearch {
        state.filter(word -> !STATES.containsKey(word)).ifPresent(word -> {
            throw new QueryRefused(
                    "An incident is open, quiet or closed, and not '%s'. Ask for one of these.".formatted(word));
        });
    }

    /** The conditions on a row of {@code v_incidents}, with their parameters by name. */
    String where() {
        StringBuilder where = new StringBuilder("1 = 1");
        state.map(STATES::get).ifPresent(and -> where.append(" AND ").append(and));
        device.ifPresent(given -> where.append(" AND (domain = :device")
                .append(" OR EXISTS (SELECT 1 FROM tasks t WHERE t.incident = i.incident AND t.target = :device)")
                .append(" OR EXISTS (SELECT 1 FROM conditions c WHERE c.domain = i.domain AND c.device_id = :device")
                .append(" AND c.at >= i.opened_at AND (i.closed_at IS NULL OR c.at <= i.closed_at)))"));
        rule.ifPresent(given -> where.append(
                " AND EXISTS (SELECT 1 FROM rule_firings f WHERE f.incident = i.incident AND f.rule_id = :rule)"));
        tag.ifPresent(given -> where.append(
                " AND EXISTS (SELECT 1 FROM plans p WHERE p.incident = i.incident AND p.decision_tag = :tag)"));
        text.ifPresent(
                given -> where.append(" AND (LOWER(domain) LIKE :text OR LOWER(outcome) LIKE :text")
                        .append(
                                " OR EXISTS (SELECT 1 FROM plans p WHERE p.incident = i.incident AND LOWER(p.root_goal) LIKE :text)")
                        .append(
                                " OR EXISTS (SELECT 1 FROM alerts a WHERE a.incident = i.incident AND LOWER(a.message) LIKE :text))"));
        since.ifPresent(given -> where.append(" AND (closed_at IS NULL OR closed_at >= :since)"));
        until.ifPresent(given -> where.append(" AND opened_at <= :until"));
        return where.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        device.ifPresent(given -> parameters.put("device", given));
        rule.ifPresent(given -> parameters.put("rule", given));
        tag.ifPresent(given -> parameters.put("tag", given));
        text.ifPresent(given -> parameters.put("text", "%" + escaped(given) + "%"));
        since.ifPresent(given -> parameters.put("since", given));
        until.ifPresent(given -> parameters.put("until", given));
        return parameters;
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
