-- Which remedies could not be carried out or had no effect, and how often.
SELECT remedy, state, COUNT(*) AS plans, MAX(changed_at) AS last_at
FROM v_plans
WHERE state IN ('FAILED', 'USELESS')
GROUP BY remedy, state
ORDER BY plans DESC, remedy
