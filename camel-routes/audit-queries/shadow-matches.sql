-- How many times each @shadow would have acted, on how many devices, beside what was done in the same domain within the next quarter of an hour. Many devices in one decision are one time.
SELECT rule_id, COALESCE(remedy, any_remedy, 'nothing') AS beside,
  COUNT(DISTINCT at) AS times, COUNT(DISTINCT device) AS devices, MIN(at) AS first_at, MAX(at) AS last_at
FROM (
  SELECT matched.rule_id, matched.at, SUBSTRING(matched.named FROM 1 FOR GREATEST(POSITION('"' IN matched.named) - 1, 0)) AS device,
    done.remedy, MAX(done.remedy) OVER (PARTITION BY matched.rule_id, matched.at) AS any_remedy
  FROM (
    SELECT rule_id, at, concluded, SUBSTRING(concluded FROM POSITION('"device":"' IN concluded) + 10) AS named
    FROM rule_firings
    WHERE LEFT(concluded, 11) = '{"Shadow":{'
  ) matched
  LEFT JOIN (
    SELECT at, remedy, CASE WHEN LEFT(incident, 8) = 'routine/' THEN SUBSTRING(incident FROM 9) ELSE incident END AS place
    FROM plans
    WHERE state = 'RUNNING' AND remedy IS NOT NULL
  ) done ON done.at >= matched.at AND done.at <= matched.at + INTERVAL '15' MINUTE
    AND POSITION('"domain":"' || LEFT(done.place, GREATEST(POSITION('@' IN done.place) - 1, 0)) || '"' IN matched.concluded) > 0
) decided
GROUP BY rule_id, COALESCE(remedy, any_remedy, 'nothing')
ORDER BY rule_id, times DESC, beside
