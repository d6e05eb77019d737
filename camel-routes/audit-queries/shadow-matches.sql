-- How often each @shadow would have acted, beside what was done in the same domain within the next quarter of an hour.
SELECT firing.rule_id, COALESCE(plan.remedy, 'nothing') AS beside,
  COUNT(DISTINCT firing.seq) AS matches, MIN(firing.at) AS first_at, MAX(firing.at) AS last_at
FROM rule_firings firing
LEFT JOIN plans plan ON plan.state = 'RUNNING' AND plan.remedy IS NOT NULL
  AND plan.at >= firing.at AND plan.at <= firing.at + INTERVAL '15' MINUTE
  AND POSITION('"domain":"' || SUBSTRING(plan.incident FROM 1 FOR POSITION('@' IN plan.incident) - 1) || '"' IN firing.concluded) > 0
WHERE LEFT(firing.concluded, 11) = '{"Shadow":{'
GROUP BY firing.rule_id, COALESCE(plan.remedy, 'nothing')
ORDER BY firing.rule_id, matches DESC, beside
