-- What people did, the newest first.
SELECT at, operator, act, subject, setting, reason
FROM operator_acts
ORDER BY seq DESC
