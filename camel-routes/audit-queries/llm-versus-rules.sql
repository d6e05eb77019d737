-- How many decisions the model and the rules made, and what became of them.
SELECT decision_tag, status, COUNT(*) AS decisions
FROM v_decisions
GROUP BY decision_tag, status
ORDER BY decision_tag, status
