-- Which safety rules refused, how often, and when last.
SELECT rule_id, COUNT(*) AS refusals, COUNT(DISTINCT plan_id) AS plans, MAX(at) AS last_at
FROM violations
GROUP BY rule_id
ORDER BY refusals DESC, rule_id
