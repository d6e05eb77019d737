-- What people are told, and how far telling them has come. What happened stands in the chained tables; these begin where those end.

-- Up to which entry of the chain notices were made. What was said before this table was there is told by then.
CREATE TABLE noticed (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL
);
INSERT INTO noticed (id, seq) SELECT 1, seq FROM chain_head WHERE id = 1;

-- One thing that people are to know, from its first word until it is over: an incident, or something without one. Not chained.
CREATE TABLE notices (
  id BIGINT PRIMARY KEY,
  about VARCHAR NOT NULL,
  incident VARCHAR,
  decision_id VARCHAR,
  severity INTEGER NOT NULL,
  target VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  times INTEGER NOT NULL,
  said BIGINT NOT NULL,
  starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
  said_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX notices_about ON notices (about);
CREATE INDEX notices_said ON notices (said);
CREATE INDEX notices_by_incident ON notices (incident);

-- One message to one receiver: it waits, was taken, or was refused for good. Its id stays the same over every try. Not chained.
CREATE TABLE messages (
  id VARCHAR(36) PRIMARY KEY,
  receiver VARCHAR NOT NULL,
  group_key VARCHAR NOT NULL,
  critical BOOLEAN NOT NULL,
  status VARCHAR NOT NULL,
  notices INTEGER NOT NULL,
  state VARCHAR NOT NULL,
  written_at TIMESTAMP WITH TIME ZONE NOT NULL,
  attempts INTEGER NOT NULL,
  next_try TIMESTAMP WITH TIME ZONE NOT NULL,
  tried_at TIMESTAMP WITH TIME ZONE,
  answer VARCHAR
);
CREATE INDEX messages_by_receiver ON messages (receiver, state, next_try);
CREATE INDEX messages_by_group ON messages (receiver, group_key);

-- What one receiver has been told of one notice, and the message that is on its way with it. Not chained.
CREATE TABLE deliveries (
  receiver VARCHAR NOT NULL,
  notice BIGINT NOT NULL,
  told VARCHAR NOT NULL,
  said BIGINT NOT NULL,
  severity INTEGER NOT NULL,
  group_key VARCHAR,
  message VARCHAR(36),
  telling VARCHAR,
  telling_said BIGINT,
  PRIMARY KEY (notice, receiver)
);
CREATE INDEX deliveries_by_message ON deliveries (message);
CREATE INDEX deliveries_by_group ON deliveries (receiver, group_key);
