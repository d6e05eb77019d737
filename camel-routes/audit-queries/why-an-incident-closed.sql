-- What was seen, done and concluded in one incident, in order, up to its close (:incident).
SELECT at, kind, decision_id, decision_tag, summary
FROM v_timeline
WHERE incident = :incident
ORDER BY seq
