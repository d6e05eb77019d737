-- What passed between the controller, its planner and people.

-- One exchange with a model, whole, with hashes that prove it.
CREATE TABLE llm_runs (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  run_id VARCHAR NOT NULL,
  provider VARCHAR NOT NULL,
  model VARCHAR NOT NULL,
  configuration VARCHAR NOT NULL,
  prompt VARCHAR NOT NULL,
  response VARCHAR NOT NULL,
  prompt_sha256 VARCHAR NOT NULL,
  response_sha256 VARCHAR NOT NULL,
  failure VARCHAR,
  input_tokens BIGINT NOT NULL,
  output_tokens BIGINT NOT NULL,
  latency_millis BIGINT NOT NULL,
  cost_micros BIGINT NOT NULL,
  temperature_millis BIGINT NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX llm_runs_by_incident ON llm_runs (incident, seq);

-- Something was looked up for a planner; nothing was changed.
CREATE TABLE lookups (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  type VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  args VARCHAR NOT NULL,
  out VARCHAR NOT NULL,
  failure VARCHAR,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX lookups_by_incident ON lookups (incident, seq);

-- A planner's question to a person, and what became of it.
CREATE TABLE clarifications (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  domain VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  question VARCHAR NOT NULL,
  change VARCHAR NOT NULL,
  answer VARCHAR,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX clarifications_by_incident ON clarifications (incident, seq);

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
  LOWER(change) || ': ' || question || COALESCE(' ' || answer, '') AS summary FROM clarifications;
