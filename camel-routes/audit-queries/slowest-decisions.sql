-- Which decisions took longest from their plan to the last answer of an agent, in seconds.
SELECT d.decision_id, d.goal, d.status,
  CAST(EXTRACT(EPOCH FROM (MAX(a.answered_at) - d.at)) AS DECIMAL(12, 3)) AS seconds
FROM v_decisions d
JOIN v_actions a ON a.decision_id = d.decision_id
WHERE a.answered_at IS NOT NULL
GROUP BY d.decision_id, d.goal, d.status, d.at
ORDER BY seconds DESC
FETCH FIRST 20 ROWS ONLY
