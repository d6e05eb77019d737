-- How long incidents took from opening to verified close, by failure domain, in seconds.
SELECT domain,
  COUNT(*) AS incidents,
  CAST(AVG(EXTRACT(EPOCH FROM (closed_at - opened_at))) AS DECIMAL(12, 1)) AS mean_seconds,
  CAST(MAX(EXTRACT(EPOCH FROM (closed_at - opened_at))) AS DECIMAL(12, 1)) AS longest_seconds
FROM v_incidents
WHERE closed_at IS NOT NULL
GROUP BY domain
ORDER BY mean_seconds DESC
