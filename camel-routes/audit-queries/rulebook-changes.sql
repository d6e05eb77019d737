-- Which rulebooks took effect or were refused, and why, the newest first.
SELECT at, change, book_hash, rule_count, reason
FROM rulebooks
ORDER BY seq DESC
