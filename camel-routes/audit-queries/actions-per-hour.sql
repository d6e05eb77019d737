-- How many actions were sent in each hour, by kind.
SELECT DATE_TRUNC('hour', sent_at) AS in_hour, type, COUNT(*) AS actions
FROM v_actions
WHERE sent_at IS NOT NULL
GROUP BY DATE_TRUNC('hour', sent_at), type
ORDER BY in_hour, type
