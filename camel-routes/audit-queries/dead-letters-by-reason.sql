-- What came in and could not be used, by route and reason.
SELECT route, reason, COUNT(*) AS letters, SUM(payload_bytes) AS bytes, MAX(at) AS last_at
FROM dead_letters
GROUP BY route, reason
ORDER BY letters DESC, route
