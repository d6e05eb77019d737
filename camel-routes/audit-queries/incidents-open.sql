-- Which incidents are not closed, since when, and how often they came back.
SELECT incident, domain, opened_at, state, recurrences, decisions, outcome
FROM v_incidents
WHERE closed_at IS NULL
ORDER BY opened_at
