-- What was done to one device or job, and how it went (:target).
SELECT sent_at, type, args, status, decision_tag, decision_id
FROM v_actions
WHERE target = :target
ORDER BY seq
