-- What other systems say is wrong.

-- Another system said that something is wrong, or over. Chained.
CREATE TABLE heard_alerts (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  alert VARCHAR NOT NULL,
  change VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  severity VARCHAR NOT NULL,
  device_id VARCHAR,
  subject VARCHAR NOT NULL,
  domain VARCHAR NOT NULL,
  sender VARCHAR NOT NULL,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  labels VARCHAR NOT NULL,
  summary VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX heard_alerts_by_decision ON heard_alerts (decision_id, seq);
CREATE INDEX heard_alerts_by_incident ON heard_alerts (incident, seq);

-- The alerts that fire now, as they must be there again after a restart. Not chained: a row goes when its alert is over.
CREATE TABLE held_alerts (
  id VARCHAR PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  body VARCHAR NOT NULL
);

-- Everything in the order in which it happened, a sentence a row, with the tables above.
DROP VIEW v_timeline;
CREATE VIEW v_timeline AS
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
  sender || ' says ' || name || ' (' || severity || ') of ' || subject || ' ' || LOWER(change) || COALESCE(': ' || NULLIF(summary, ''), '') AS summary FROM heard_alerts;
