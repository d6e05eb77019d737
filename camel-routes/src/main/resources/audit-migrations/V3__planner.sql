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
