-- Every reason why one plan was refused (:plan).
SELECT rule_id, task_id, type, target, args, sentence
FROM v_refusals
WHERE plan_id = :plan
ORDER BY seq
