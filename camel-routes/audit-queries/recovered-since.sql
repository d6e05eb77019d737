-- How many incidents since a time are over as verified, how many of them without a model, and how long that took in the middle (:since).
SELECT COUNT(*) AS incidents,
  COUNT(closed_at) AS recovered,
  COUNT(CASE WHEN closed_at IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM plans p WHERE p.incident = i.incident AND p.decision_tag = 'LLM_DECISION') THEN 1 END) AS by_rules_alone,
  CAST(PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY EXTRACT(EPOCH FROM (closed_at - opened_at))) AS DECIMAL(12, 1)) AS median_seconds
FROM v_incidents i
WHERE opened_at >= CAST(:since AS TIMESTAMP WITH TIME ZONE)
