package dev.interlock.routes.audit.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which decisions are wanted; what is absent does not matter.
 *
 * @param before only those older than this decision
 * @param since not made before then
 * @param tag {@code DETERMINISTIC} or {@code LLM_DECISION}: who made it
 * @param device a target of one of its tasks, or the domain of its incident
 */
public record DecisionSearch(
        Optional<String> before, Optional<Instant> since, Optional<String> tag, Optional<String> device) {
    /** The conditions on a row of {@code v_decisions}, with their parameters by name. */
    String where() {
        StringBuilder where = new StringBuilder("1 = 1");
        before.ifPresent(given ->
                where.append(" AND seq < (SELECT MIN(b.seq) FROM v_decisions b WHERE b.decision_id = :before)"));
        since.ifPresent(given -> where.append(" AND at >= :since"));
        tag.ifPresent(given -> where.append(" AND decision_tag = :tag"));
        device.ifPresent(
                given -> where.append(
                                " AND (EXISTS (SELECT 1 FROM tasks t WHERE t.decision_id = d.decision_id AND t.target = :device)")
                        .append(
                                " OR EXISTS (SELECT 1 FROM incidents i WHERE i.incident = d.incident AND i.domain = :device))"));
        return where.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        before.ifPresent(given -> parameters.put("before", given));
        since.ifPresent(given -> parameters.put("since", given.atOffset(ZoneOffset.UTC)));
        tag.ifPresent(given -> parameters.put("tag", given));
        device.ifPresent(given -> parameters.put("device", given));
        return parameters;
    }
}
