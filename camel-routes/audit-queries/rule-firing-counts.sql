-- How often each rule fired, and when first and last.
SELECT rule_id, rule_name, COUNT(*) AS firings, MIN(at) AS first_at, MAX(at) AS last_at
FROM rule_firings
GROUP BY rule_id, rule_name
ORDER BY firings DESC, rule_id
