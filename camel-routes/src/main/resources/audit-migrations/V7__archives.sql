-- Which part of the chain lies in a file, and no longer here. Chained.
CREATE TABLE archives (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  decision_id VARCHAR,
  incident VARCHAR,
  decision_tag VARCHAR NOT NULL,
  rulebook_hash VARCHAR,
  first_seq BIGINT NOT NULL,
  last_seq BIGINT NOT NULL,
  begins_after VARCHAR NOT NULL,
  ends_with VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  file_sha256 VARCHAR NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  key_id VARCHAR NOT NULL,
  hash CHAR(64) NOT NULL
);

-- What lies in archives is deleted by its place; dead letters go by their age.
CREATE INDEX dead_letters_by_time ON dead_letters (at);
