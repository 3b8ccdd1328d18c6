-- sequence counts the events of a subject from 1, without gaps. position numbers the events of a programme in an order in
-- which none comes before one that was there earlier; 0: it has none yet.
CREATE TABLE events (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	type TEXT NOT NULL,
	subject TEXT NOT NULL,
	sequence BIGINT NOT NULL,
	body TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	position BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX events_list ON events (programme_id, id);
CREATE INDEX events_of_subject ON events (subject, id);
CREATE UNIQUE INDEX events_sequence ON events (subject, sequence);
CREATE INDEX events_age ON events (created_at);
CREATE UNIQUE INDEX events_placed ON events (programme_id, position) WHERE position > 0;
CREATE INDEX events_unplaced ON events (programme_id, id) WHERE position = 0;
