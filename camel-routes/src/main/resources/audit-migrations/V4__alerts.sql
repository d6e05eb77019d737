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
