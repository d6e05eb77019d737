-- When a person was told that a rack draws much: interlock audit query racks-that-drew-much
SELECT * FROM rule_firings WHERE rule_id = 'ANSWER-SITE-101'
