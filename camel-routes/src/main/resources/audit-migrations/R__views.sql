-- What people ask for. The tables hold what happened; these say what it means. This file is run again whenever it differs from
-- what was run last: a view may get further columns at its end.

-- One row a decision, by its first plan or by its escalation, with what became of it.
CREATE OR REPLACE VIEW v_decisions AS
SELECT p.seq, p.decision_id, p.at, p.incident, p.root_goal AS goal, p.condition, p.remedy,
  (SELECT CASE WHEN v.approved THEN 'APPROVED' ELSE 'REFUSED' END FROM verdicts v
    WHERE v.decision_id = p.decision_id ORDER BY v.seq DESC FETCH FIRST 1 ROW ONLY) AS verdict,
  p.decision_tag,
  (SELECT l.state FROM plans l
    WHERE l.decision_id = p.decision_id ORDER BY l.seq DESC FETCH FIRST 1 ROW ONLY) AS status,
  p.rulebook_hash
FROM plans p
WHERE p.decision_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM plans e WHERE e.decision_id = p.decision_id AND e.seq < p.seq)
UNION ALL
SELECT s.seq, s.decision_id, s.at, s.incident, s.reason, NULL, NULL, NULL, s.decision_tag, 'ESCALATED', s.rulebook_hash
FROM escalations s
WHERE s.decision_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM plans p WHERE p.decision_id = s.decision_id);

-- One row an incident, from its opening to its verified close.
CREATE OR REPLACE VIEW v_incidents AS
SELECT o.seq, o.incident, o.domain, o.at AS opened_at,
  (SELECT MIN(c.at) FROM incidents c WHERE c.incident = o.incident AND c.change = 'CLOSED') AS closed_at,
  (SELECT l.change FROM incidents l WHERE l.incident = o.incident ORDER BY l.seq DESC FETCH FIRST 1 ROW ONLY) AS state,
  (SELECT MAX(r.recurrences) FROM incidents r WHERE r.incident = o.incident) AS recurrences,
  (SELECT COUNT(DISTINCT p.decision_id) FROM plans p WHERE p.incident = o.incident) AS decisions,
  (SELECT l.reason FROM incidents l WHERE l.incident = o.incident ORDER BY l.seq DESC FETCH FIRST 1 ROW ONLY) AS outcome
FROM incidents o
WHERE o.change = 'OPENED';

-- One row a plan, in its newest state.
CREATE OR REPLACE VIEW v_plans AS
SELECT p.seq, p.plan_id, p.plan_version, p.decision_id, p.incident, p.at AS changed_at,
  (SELECT MIN(f.at) FROM plans f WHERE f.decision_id = p.decision_id AND f.plan_id = p.plan_id) AS proposed_at,
  p.root_goal AS goal, p.remedy, p.task_count, p.decision_tag, p.state, p.reason
FROM plans p
WHERE NOT EXISTS (SELECT 1 FROM plans l
  WHERE l.decision_id = p.decision_id AND l.plan_id = p.plan_id AND l.seq > p.seq);

-- One row a task, with when it was first sent and how its last try ended.
CREATE OR REPLACE VIEW v_actions AS
SELECT t.seq, t.at AS planned_at, t.decision_id, t.incident, t.plan_id, t.task_id, t.type, t.target, t.args,
  t.assigned_to, t.decision_tag,
  (SELECT MIN(e.at) FROM envelopes e WHERE e.plan_id = t.plan_id AND e.task_id = t.task_id) AS sent_at,
  (SELECT o.status FROM outcomes o WHERE o.plan_id = t.plan_id AND o.task_id = t.task_id
    ORDER BY o.seq DESC FETCH FIRST 1 ROW ONLY) AS status,
  (SELECT MAX(o.at) FROM outcomes o WHERE o.plan_id = t.plan_id AND o.task_id = t.task_id) AS answered_at
FROM tasks t;

-- One row a violation, beside what was meant to be done.
CREATE OR REPLACE VIEW v_refusals AS
SELECT x.seq, x.at, x.decision_id, x.incident, x.plan_id, x.rule_id, x.task_id, t.type, t.target, t.args,
  x.sentence, x.decision_tag
FROM violations x
LEFT JOIN tasks t ON t.plan_id = x.plan_id AND t.task_id = x.task_id;

-- Everything in the order in which it happened, a sentence a row.
CREATE OR REPLACE VIEW v_timeline AS
SELECT seq, at, 'samples' AS kind, decision_id, incident, decision_tag,
  device_id || ' reported ' || status || COALESCE(' ' || error_code, '') AS summary FROM samples
UNION ALL
SELECT seq, at, 'rule_firings' AS kind, decision_id, incident, decision_tag,
  rule_id || ': ' || rule_name || ' -> ' || concluded AS summary FROM rule_firings
UNION ALL
SELECT seq, at, 'conditions' AS kind, decision_id, incident, decision_tag,
  condition || ' of ' || device_id || ' ' || LOWER(change) AS summary FROM conditions
UNION ALL
SELECT seq, at, 'incidents' AS kind, decision_id, incident, decision_tag,
  domain || ' ' || LOWER(change) || ': ' || reason AS summary FROM incidents
UNION ALL
SELECT seq, at, 'escalations' AS kind, decision_id, incident, decision_tag,
  domain || ' escalated: ' || reason AS summary FROM escalations
UNION ALL
SELECT seq, at, 'plans' AS kind, decision_id, incident, decision_tag,
  LOWER(state) || ': ' || root_goal || COALESCE(' (' || reason || ')', '') AS summary FROM plans
UNION ALL
SELECT seq, at, 'tasks' AS kind, decision_id, incident, decision_tag,
  task_id || ': ' || type || ' ' || target || ' ' || args AS summary FROM tasks
UNION ALL
SELECT seq, at, 'verdicts' AS kind, decision_id, incident, decision_tag,
  CASE WHEN approved THEN 'approved' ELSE 'refused with ' || CAST(violation_count AS VARCHAR) || ' violations' END || COALESCE(' at dispatch of ' || task_id, '') AS summary FROM verdicts
UNION ALL
SELECT seq, at, 'violations' AS kind, decision_id, incident, decision_tag,
  rule_id || ' about ' || task_id || ': ' || sentence AS summary FROM violations
UNION ALL
SELECT seq, at, 'envelopes' AS kind, decision_id, incident, decision_tag,
  task_id || ' sent to ' || agent || ' as number ' || CAST(envelope_seq AS VARCHAR) AS summary FROM envelopes
UNION ALL
SELECT seq, at, 'outcomes' AS kind, decision_id, incident, decision_tag,
  task_id || ' ' || LOWER(status) || ' at try ' || CAST(try_number AS VARCHAR) || ' after ' || CAST(took_ms AS VARCHAR) || ' ms' AS summary FROM outcomes
UNION ALL
SELECT seq, at, 'alerts' AS kind, decision_id, incident, decision_tag,
  severity || ' about ' || target || ': ' || message AS summary FROM alerts
UNION ALL
SELECT seq, at, 'operator_acts' AS kind, decision_id, incident, decision_tag,
  operator || ': ' || LOWER(act) || ' ' || subject || COALESCE(' ' || setting, '') || COALESCE(' because ' || reason, '') AS summary FROM operator_acts
UNION ALL
SELECT seq, at, 'rulebooks' AS kind, decision_id, incident, decision_tag,
  LOWER(change) || ' ' || book_hash || ': ' || reason AS summary FROM rulebooks
UNION ALL
SELECT seq, at, 'llm_runs' AS kind, decision_id, incident, decision_tag,
  model || ' was asked' || COALESCE(' in vain: ' || failure, '') || ', prompt ' || prompt_sha256 AS summary FROM llm_runs
UNION ALL
SELECT seq, at, 'lookups' AS kind, decision_id, incident, decision_tag,
  type || ' ' || target || ' ' || args || COALESCE(' failed: ' || failure, '') AS summary FROM lookups
UNION ALL
SELECT seq, at, 'clarifications' AS kind, decision_id, incident, decision_tag,
  LOWER(change) || ': ' || question || COALESCE(' ' || answer, '') AS summary FROM clarifications
UNION ALL
SELECT seq, at, 'heard_alerts' AS kind, decision_id, incident, decision_tag,
  sender || ' says ' || name || ' (' || severity || ') of ' || subject || ' ' || LOWER(change) || COALESCE(': ' || NULLIF(summary, ''), '') AS summary FROM heard_alerts
UNION ALL
SELECT seq, at, 'archives' AS kind, decision_id, incident, decision_tag,
  'entries ' || CAST(first_seq AS VARCHAR) || ' to ' || CAST(last_seq AS VARCHAR) || ' went to ' || file AS summary FROM archives
UNION ALL
SELECT seq, at, 'scenario_runs' AS kind, decision_id, incident, decision_tag,
  scenario || ', seed ' || CAST(seed AS VARCHAR) || ', noise ' || noise || ': ' || CASE WHEN verdict = 'MET' THEN 'as expected' ELSE 'not as expected: ' || COALESCE(unmet, '') END AS summary FROM scenario_runs;
