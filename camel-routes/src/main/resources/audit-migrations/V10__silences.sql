-- What people are not told of for a time, and dead letters that were sent again.

-- Until when nobody is told of it: what a person silenced. What a person says of danger is told whatever is silenced.
ALTER TABLE notices ADD COLUMN quiet_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE notices ADD COLUMN direct BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX conditions_by_domain ON conditions (domain, seq);

-- Whether all of it was kept, so that it can be sent again. Nobody knows that of those before.
ALTER TABLE dead_letters ADD COLUMN whole BOOLEAN DEFAULT FALSE NOT NULL;
-- When a dead letter was sent again, before it was: never twice by accident.
ALTER TABLE dead_letters ADD COLUMN sent_again_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE dead_letters ADD COLUMN sent_again_by VARCHAR;
