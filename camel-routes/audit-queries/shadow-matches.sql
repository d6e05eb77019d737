-- How often each @shadow would have acted, beside what was done in the same domain within the next quarter of an hour.
SELECT firing.rule_id, COALESCE(done.remedy, 'nothing') AS beside,
  COUNT(DISTINCT firing.seq) AS matches, MIN(firing.at) AS first_at, MAX(firing.at) AS last_at
FROM rule_firings firing
LEFT JOIN (
  SELECT at, remedy, CASE WHEN LEFT(incident, 8) = 'routine/' THEN SUBSTRING(incident FROM 9) ELSE incident END AS place
  FROM plans
  WHERE state = 'RUNNING' AND remedy IS NOT NULL
) done ON done.at >= firing.at AND done.at <= firing.at + INTERVAL '15' MINUTE
  AND POSITION('"domain":"' || LEFT(done.place, GREATEST(POSITION('@' IN done.place) - 1, 0)) || '"' IN firing.concluded) > 0
WHERE LEFT(firing.concluded, 11) = '{"Shadow":{'
GROUP BY firing.rule_id, COALESCE(done.remedy, 'nothing')
ORDER BY firing.rule_id, matches DESC, beside
