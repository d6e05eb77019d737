-- The chained tables: one kind of event each. Columns come in the order in which they are hashed.

-- A sample that mattered: one that a firing saw, or that came with an error.
CREATE TABLE samples (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  device_id VARCHAR NOT NULL,
  sampled_at TIMESTAMP WITH TIME ZONE NOT NULL,
  status VARCHAR NOT NULL,
  metrics VARCHAR NOT NULL,
  error_code VARCHAR,
  log_sample VARCHAR,
  note VARCHAR,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX samples_by_decision ON samples (decision_id, seq);

-- A rule fired, on these facts, and concluded this.
CREATE TABLE rule_firings (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  rule_id VARCHAR NOT NULL,
  rule_name VARCHAR NOT NULL,
  facts_seen VARCHAR NOT NULL,
  concluded VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX rule_firings_by_decision ON rule_firings (decision_id, seq);

-- A condition began to hold, or ceased to.
CREATE TABLE conditions (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  condition VARCHAR NOT NULL,
  device_id VARCHAR NOT NULL,
  domain VARCHAR NOT NULL,
  change VARCHAR NOT NULL,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX conditions_by_decision ON conditions (decision_id, seq);
CREATE INDEX conditions_by_incident ON conditions (incident, seq);

-- An incident came into another state.
CREATE TABLE incidents (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  domain VARCHAR NOT NULL,
  change VARCHAR NOT NULL,
  recurrences BIGINT NOT NULL,
  reason VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX incidents_by_decision ON incidents (decision_id, seq);
CREATE INDEX incidents_by_incident ON incidents (incident, seq);

-- The rules could not end an incident and asked for help.
CREATE TABLE escalations (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  domain VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX escalations_by_decision ON escalations (decision_id, seq);

-- A plan came into another state: its proposal first.
CREATE TABLE plans (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  plan_id VARCHAR NOT NULL,
  plan_version BIGINT NOT NULL,
  state VARCHAR NOT NULL,
  root_goal VARCHAR NOT NULL,
  attempt VARCHAR,
  condition VARCHAR,
  remedy VARCHAR,
  task_count BIGINT NOT NULL,
  plan VARCHAR,
  reason VARCHAR,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX plans_by_decision ON plans (decision_id, seq);
CREATE INDEX plans_by_incident ON plans (incident, seq);

-- A task of a proposed plan.
CREATE TABLE tasks (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  plan_id VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  args VARCHAR NOT NULL,
  dependencies VARCHAR NOT NULL,
  assigned_to VARCHAR NOT NULL,
  estimated_cost_ms BIGINT NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX tasks_by_decision ON tasks (decision_id, seq);
CREATE INDEX tasks_by_plan ON tasks (plan_id, task_id, seq);

-- The safety gate judged a plan, or one of its tasks again at dispatch.
CREATE TABLE verdicts (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  plan_id VARCHAR NOT NULL,
  plan_version BIGINT NOT NULL,
  task_id VARCHAR,
  approved BOOLEAN NOT NULL,
  violation_count BIGINT NOT NULL,
  took_micros BIGINT NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX verdicts_by_decision ON verdicts (decision_id, seq);

-- One reason why the gate refused.
CREATE TABLE violations (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  plan_id VARCHAR NOT NULL,
  rule_id VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX violations_by_decision ON violations (decision_id, seq);

-- A task was signed and sent.
CREATE TABLE envelopes (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  plan_id VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  agent VARCHAR NOT NULL,
  key_version VARCHAR NOT NULL,
  envelope_seq BIGINT NOT NULL,
  nonce VARCHAR NOT NULL,
  hmac VARCHAR NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX envelopes_by_decision ON envelopes (decision_id, seq);
CREATE INDEX envelopes_by_plan ON envelopes (plan_id, task_id, seq);

-- An agent answered, or did not in time.
CREATE TABLE outcomes (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  plan_id VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  try_number BIGINT NOT NULL,
  status VARCHAR NOT NULL,
  result VARCHAR NOT NULL,
  meta VARCHAR NOT NULL,
  took_ms BIGINT NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX outcomes_by_decision ON outcomes (decision_id, seq);
CREATE INDEX outcomes_by_plan ON outcomes (plan_id, task_id, seq);

-- A person was told.
CREATE TABLE alerts (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  severity VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  channel VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX alerts_by_decision ON alerts (decision_id, seq);
CREATE INDEX alerts_by_incident ON alerts (incident, seq);

-- A person intervened.
CREATE TABLE operator_acts (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  operator VARCHAR NOT NULL,
  act VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  setting VARCHAR,
  reason VARCHAR,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX operator_acts_by_decision ON operator_acts (decision_id, seq);

-- A rulebook took effect, or was refused.
CREATE TABLE rulebooks (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  change VARCHAR NOT NULL,
  book_hash VARCHAR NOT NULL,
  rule_count BIGINT NOT NULL,
  reason VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);
CREATE INDEX rulebooks_by_decision ON rulebooks (decision_id, seq);

-- Where the chain ends: what the writer locks, and no evidence of anything.
CREATE TABLE chain_head (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash CHAR(64) NOT NULL
);
INSERT INTO chain_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What came in and could not be used. Not chained: anyone can send rubbish, and it may be thrown away.
CREATE TABLE dead_letters (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  route VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  payload VARCHAR NOT NULL,
  payload_bytes BIGINT NOT NULL,
  payload_sha256 CHAR(64) NOT NULL
);

-- What the controller remembers over a restart. Not chained: the last value wins.
CREATE TABLE session_state (
  name VARCHAR PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  body VARCHAR NOT NULL
);
